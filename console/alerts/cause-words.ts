import { t } from '@lingui/core/macro';
import type { components } from '../generated/api.ts';
import { levelWords } from '../parts/words.ts';

/** A page to somebody, as the API tells it. */
export type Alert = components['schemas']['ListAlertsAnswer']['items'][number];
type Cause = Alert['cause'];
type CauseOf<Kind extends Cause['kind']> = Extract<Cause, { readonly kind: Kind }>;

/** Why somebody is paged, in a few words. */
export const causeWords = (cause: Cause): string => {
  switch (cause.kind) {
    case 'escalation':
      return cause.limit === undefined
        ? t`人工升级至${levelWords(cause.to)}`
        : t`超时升级至${levelWords(cause.to)}`;
    case 'reported-up':
      return matterWords(cause.matter);
    case 'customer-word':
      if (cause.word === 'replied') return t`客户回信`;
      return cause.count === undefined ? t`客户催单` : t`客户第 ${cause.count} 次催单`;
    case 'media-referral':
      return t`媒体转办，统一由综合部应对`;
    case 'notice-overdue':
      return t`通报逾期未更新`;
    case 'order-due':
      return cause.limit === 'take' ? t`工单即将超过接单时限` : t`工单即将超过回复时限`;
    case 'order-late':
      return lateWords(cause.missed);
    case 'order-silent':
      return t`外单位工单没有回音`;
    case 'customer-not-told':
      return notToldWords(cause.why);
    case 'not-acknowledged':
      return cause.others === undefined
        ? t`${cause.branch} 的告警无人确认`
        : t`${cause.branch} 的告警无人确认，另有 ${cause.others} 条随同呼叫`;
    case 'unmoved':
      return t`告警确认后仍无进展`;
    case 'hand-over-open':
      return t`交班记录无人确认接班`;
    case 'heartbeat-missed':
      if (cause.of === 'canary') return t`自检投诉未通过`;
      return cause.of === 'neighbour' ? t`${cause.name} 分公司失联` : t`${cause.name} 系统失联`;
  }
};

const matterWords = (matter: CauseOf<'reported-up'>['matter']): string => {
  switch (matter) {
    case 'serious-problem':
      return t`即时上报：重大问题`;
    case 'important-information':
      return t`即时上报：重要信息`;
    case 'foreseen-crisis':
      return t`即时上报：危机预警`;
  }
};

const lateWords = (missed: CauseOf<'order-late'>['missed']): string => {
  switch (missed) {
    case 'take':
      return t`工单逾期未接单`;
    case 'reply':
      return t`工单逾期未回复`;
    case 'everything':
      return t`工单久无进展，时限均已过`;
  }
};

const notToldWords = (why: CauseOf<'customer-not-told'>['why']): string => {
  switch (why) {
    case 'bounced':
      return t`未能告知客户：被退回`;
    case 'given-up':
      return t`未能告知客户：发送失败`;
    case 'waits':
      return t`客户还没有得到告知`;
  }
};

/** In which role somebody was paged. */
export const roleWords = (role: Alert['role']): string => {
  switch (role) {
    case 'on-call':
      return t`值班员`;
    case 'responsible':
      return t({ context: 'role in which somebody is paged', message: '责任人' });
    case 'handler':
      return t({ context: 'role in which somebody is paged', message: '处理人' });
    case 'head':
      return t`部门负责人`;
    case 'regulatory-and-legal':
      return t`监管与法律事务部`;
    case 'general-office':
      return t`综合部`;
  }
};
