import type { AlertCause } from './alert.ts';
import { localTimeOf } from './local-time-words.ts';
import type { Said } from './said.ts';

/** What an alert says of somebody who gives no sign of life. */
export const heartbeatMissedSaid = (
  { of, name, lastAt }: Extract<AlertCause, { kind: 'heartbeat-missed' }>,
  { timeZone }: { readonly timeZone: string },
): Said => {
  const local = localTimeOf(lastAt, timeZone);
  if (of === 'neighbour')
    return {
      subject: `${name} 分公司失联 · branch ${name} is silent`,
      happened: {
        zh: `自 ${local}（当地时间）起没有收到 ${name} 分公司的心跳：两地之间的升级、工单、通报可能无法送达。`,
        en: `No sign of life from branch ${name} since ${local} local time: what climbs, work orders and notices may not get through between the two.`,
      },
      todo: {
        zh: '先确认呼叫，再电话联系对方值班，急件改用电话通报，并请运维检查两地之间的事件是否送达。',
        en: 'acknowledge, then call whoever is on call there, pass on by telephone what is urgent, and have operations see whether events between the two arrive.',
      },
    };
  if (of === 'canary')
    return {
      subject: '自检投诉未通过 · no canary comes through',
      happened: {
        zh: `自 ${local}（当地时间）起没有一件自检投诉走完全程：登记、计时、事件、呼叫队列中至少有一环不通。`,
        en: `No made-up complaint has come the whole way since ${local} local time: the record, the timers, the events or the queue of pages is shut.`,
      },
      todo: {
        zh: '先确认呼叫，再请运维按运行手册逐环检查；恢复前请人工盯住时限，急件直接电话通知。',
        en: 'acknowledge, then have operations look along the way as the runbook says; watch limits by hand meanwhile, and call people yourself.',
      },
    };
  return {
    subject: `${name} 系统失联 · ${name} is silent`,
    happened: {
      zh: `自 ${local}（当地时间）起没有收到 ${name} 系统的心跳：经它受理的投诉可能没有进来。`,
      en: `No sign of life from ${name} since ${local} local time: complaints that it brings in may be missing.`,
    },
    todo: {
      zh: '先确认呼叫，再联系该系统的维护人员；恢复前请改由人工受理，恢复后请对方补送。',
      en: 'acknowledge, then call whoever runs it; take complaints in by hand meanwhile, and have it send the rest once it is back.',
    },
  };
};
