import type { Bilingual } from '../domain/bilingual.ts';
import type { Misfit } from '../domain/organisation/problem.ts';
import { unreachable } from '../domain/unreachable.ts';

/** What does not fit, as it is told to whoever wrote it. */
export const misfitWords = (misfit: Misfit): Bilingual => {
  switch (misfit.kind) {
    case 'no-such-unit':
      return { en: `there is no unit ${misfit.unit}`, zh: `没有单位 ${misfit.unit}` };
    case 'unit-closed':
      return { en: `unit ${misfit.unit} is closed`, zh: `单位 ${misfit.unit} 已撤销` };
    case 'no-such-person':
      return { en: `there is no person ${misfit.person}`, zh: `没有人员 ${misfit.person}` };
    case 'person-left':
      return { en: `${misfit.person} has left`, zh: `${misfit.person} 已离职` };
    case 'under-itself': {
      const chain = misfit.units;
      return {
        en: `units stand under each other in a circle: ${chain.join(' → ')}`,
        zh: `上级单位循环：${chain.join(' → ')}`,
      };
    }
    case 'stars-expected':
      return { en: 'a hall has a star class, 1 to 5', zh: '营业厅须填星级（1 至 5）' };
    case 'stars-not-expected':
      return { en: 'only a hall has a star class', zh: '只有营业厅有星级' };
    case 'head-without-post':
      return {
        en: `${misfit.person} does not hold the post head in ${misfit.unit}`,
        zh: `${misfit.person} 在 ${misfit.unit} 没有 head（负责人）岗位`,
      };
    case 'deputy-is-head':
      return { en: 'expected somebody else than the head', zh: '代理人不能是负责人本人' };
    case 'sub-taken':
      return {
        en: `${misfit.person} has this sub already: expected one of their own`,
        zh: `${misfit.person} 已使用此 sub，每人须各有其一`,
      };
    case 'post-twice':
      return { en: 'this post in this unit stands here twice', zh: '同一单位的同一岗位重复填写' };
    case 'deputy-expected':
      return {
        en: `somebody must stand in: they head ${misfit.units.join(', ')}`,
        zh: `须指定代理人：其为 ${misfit.units.join('、')} 的负责人`,
      };
    case 'deputies-in-a-circle':
      return {
        en: `deputies stand in for each other in a circle: ${misfit.people.join(' → ')}`,
        zh: `代理关系循环：${misfit.people.join(' → ')}`,
      };
    case 'deputy-absent':
      return {
        en: `${misfit.person} is absent then as well, and nobody stands in for them`,
        zh: `${misfit.person} 届时也不在岗，且无人代理`,
      };
    case 'reached-by-nothing':
      return misfit.mails
        ? {
            en: `nothing reaches ${misfit.person}: expected a webhook or an email`,
            zh: `${misfit.person} 无法联系：须有 webhook 或 email`,
          }
        : {
            en: `nothing reaches ${misfit.person}: expected a webhook, the branch sends no mail`,
            zh: `${misfit.person} 无法联系：须有 webhook（本分公司不发邮件）`,
          };
    case 'absence-backwards':
      return { en: 'must be later than from', zh: '须晚于 from' };
    case 'absence-over':
      return { en: 'must be later than now', zh: '须晚于当前时间' };
    default:
      return unreachable(misfit);
  }
};
