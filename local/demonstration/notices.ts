import type * as z from 'zod';
import type {
  CloseNotice,
  PublishNotice,
  UpdateNotice,
} from '../../functions/contracts/notices.ts';

type Later<T> = { readonly at: number } & T;

/** One notice of the demonstration; seconds count from the beginning. */
export type Announcement = Later<{
  readonly branch: 'huaian' | 'jiangsu';
  /** @param inMinutes an instant so many minutes from its publication, negative for the past */
  readonly notice: (inMinutes: (count: number) => string) => z.input<typeof PublishNotice>;
  readonly updates?: readonly Later<{ readonly update: z.input<typeof UpdateNotice> }>[];
  readonly closing?: Later<{ readonly closing: z.input<typeof CloseNotice> }>;
}>;

/** One outage from above, one incident from below. */
export const ANNOUNCEMENTS: readonly Announcement[] = [
  {
    branch: 'jiangsu',
    at: 4,
    notice: (inMinutes) => ({
      kind: 'network-outage',
      title: '淮安至盐城干线光缆中断',
      occurredAt: inMinutes(-10),
      expectedRepairAt: inMinutes(120),
      area: '淮安市涟水县、盐城市阜宁县',
      functionsLost: ['语音通话', '移动上网', '短信'],
      measures: '已启用备用路由，抢修队伍两支赶赴现场，应急通信车一辆待命。',
      agreedAnswer:
        '因干线光缆中断，涟水、阜宁部分区域业务受影响，正在抢修，给您带来不便敬请谅解。',
    }),
    updates: [
      { at: 19, update: { text: '断点已找到，系道路施工所致，正在熔接；语音已由备用路由恢复。' } },
    ],
    closing: {
      at: 29,
      closing: {
        cause: '道路施工挖断干线光缆',
        remedy: '光缆熔接完成，业务全部恢复，并加装警示桩。',
      },
    },
  },
  {
    branch: 'huaian',
    at: 9,
    notice: (inMinutes) => ({
      kind: 'major-incident',
      title: '充值平台重复扣款，批量投诉',
      occurredAt: inMinutes(-35),
      area: '淮安市',
      functionsLost: ['网上营业厅充值'],
      measures: '已关闭自动重试，逐笔核对并原路退款。',
      agreedAnswer: '充值平台故障造成重复扣款，多扣款项将于一个工作日内原路退回，无需申请。',
    }),
  },
];
