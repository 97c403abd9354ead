import { describe, expect, it } from 'vitest';
import type { AlertCause } from '../../../functions/domain/on-call/alert.ts';
import { type AlertPlace, alertWords } from '../../../functions/domain/on-call/wording.ts';
import { anAlert } from '../../builders/alert.ts';
import { at, MONDAY } from '../../builders/ticket.ts';

const place: AlertPlace = { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' };
const deskUrl = 'https://desk.example.cn';
const ticket = { ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' };
const order = { ...ticket, orderId: 'o-1', unit: 'hall' };
const dueAt = at('2026-07-08T10:00:00Z');

/** What somebody reads: the subject, then what happened and what to do, in both languages. */
const read = (
  cause: AlertCause,
  role: 'on-call' | 'responsible' | 'handler' = 'on-call',
  instead?: 'no-such-unit' | 'nobody-there',
) => {
  const { subject, text } = alertWords(anAlert({ cause, role }).alert, place, instead);
  const [zh, toDoZh] = text.zh.split('\n');
  const [en, toDoEn] = text.en.split('\n');
  return [subject, zh, toDoZh, en, toDoEn];
};
const link = (cause: AlertCause) => [
  alertWords(anAlert({ cause }).alert, place).link,
  alertWords(anAlert({ cause }).alert, { ...place, deskUrl }).link,
];
const ofTicket = ['https://api.example.cn/complaints/t-1', `${deskUrl}/tickets/t-1`];
const ofOrder = ['https://api.example.cn/orders/o-1', `${deskUrl}/orders/o-1`];

describe('an alert says that nobody below has acknowledged (F3)', () => {
  const below = { kind: 'not-acknowledged', branch: 'huaian', alertId: 'a-1' } as const;
  const todo = [
    '请做：先确认呼叫，再电话联系 huaian，落实处理人。',
    'To do: acknowledge, then call huaian and find out who works it.',
  ];
  const subject = (number: string) =>
    `[Redress] ${number} huaian 无人确认呼叫 · nobody at huaian has acknowledged`;

  it('says how many others it was told with, of which it knows no more', () => {
    const [said, zh, , en] = read({ ...below, ...ticket, about: 'escalation', others: 499 });
    expect(said).toBe(
      '[Redress] AAAAAAAAAA1 huaian 无人确认呼叫，另有 499 条 · nobody at huaian has acknowledged, and 499 more',
    );
    expect(zh).toMatch(/huaian 另有 499 条告警随同呼叫，请一并了解。$/);
    expect(en).toMatch(
      /acknowledged \(rule F3\)\. 499 more alerts of huaian were told with it: ask for them too\.$/,
    );
    const [, one, , single] = read({ ...below, ...ticket, about: 'escalation', others: 1 });
    expect(one).toMatch(/huaian 另有 1 条告警随同呼叫，请一并了解。$/);
    expect(single).toMatch(/ 1 more alert of huaian was told with it: ask for it too\.$/);
  });

  it.each([
    ['escalation', '升级', 'has climbed'],
    ['reported-up', '上报', 'was reported up'],
    ['media-referral', '媒体转办', 'was handed on by the media'],
  ] as const)('about a complaint: %s', (about, zh, en) => {
    expect(read({ ...below, ...ticket, about })).toEqual([
      subject('AAAAAAAAAA1'),
      `投诉工单 AAAAAAAAAA1 ${zh}，已依次呼叫 huaian 的值班人员和主管，均未确认（规则 F3）。`,
      todo[0],
      `Complaint AAAAAAAAAA1 ${en}; those on call at huaian and their manager have been called, and none of them has acknowledged (rule F3).`,
      todo[1],
    ]);
    expect(link({ ...below, ...ticket, about })).toEqual(ofTicket);
  });

  it('about a notice', () => {
    const cause = { ...below, about: 'notice-overdue', noticeId: 'N-1' } as const;
    expect(read(cause)).toEqual([
      subject('N-1'),
      '通报 N-1 逾期未更新，已依次呼叫 huaian 的值班人员和主管，均未确认（规则 F3）。',
      todo[0],
      'Notice N-1 had no update in time; those on call at huaian and their manager have been called, and none of them has acknowledged (rule F3).',
      todo[1],
    ]);
    expect(link(cause)).toEqual(['https://api.example.cn/notices/N-1', `${deskUrl}/notices/N-1`]);
  });
});

describe('an alert says that a ticket has not moved since (F3)', () => {
  it.each([
    [1, '', ''],
    [2, '（第 2 次）', ' (time 2)'],
  ])('for the time %i', (count, zh, en) => {
    const cause: AlertCause = {
      ...{ kind: 'unmoved', alertId: 'a-1', ...ticket, owner: 'huaian', count },
      acknowledgedAt: dueAt,
    };
    expect(read(cause)).toEqual([
      '[Redress] AAAAAAAAAA1 确认后无进展 · acknowledged, and nothing has moved',
      `投诉工单 AAAAAAAAAA1 的呼叫已于 2026-07-08 18:00:00（当地时间）确认，此后工单无任何处理${zh}。`,
      '请做：先确认呼叫，再立即办理，或转交他人。',
      `The alert of complaint AAAAAAAAAA1 was acknowledged at 2026-07-08 18:00:00 local time, and nobody has done anything about it since${en}.`,
      'To do: acknowledge, then work it at once, or hand it over.',
    ]);
    expect(link(cause)).toEqual(ofTicket);
  });
});

describe('an alert says what the customer says (E9)', () => {
  const word = { kind: 'customer-word', ...ticket } as const;

  it('who asks how far it is, and how often', () => {
    expect(read({ ...word, word: 'chased', count: 3 })).toEqual([
      '[Redress] AAAAAAAAAA1 客户第 3 次催办 · the customer asks again (3)',
      '投诉工单 AAAAAAAAAA1 的客户第 3 次催办，各项时限不变。',
      '请做：先确认呼叫，再加快办理，并告知客户进展。',
      'The customer of complaint AAAAAAAAAA1 asks how far it is, time 3. Its limits stand.',
      'To do: acknowledge, see that it goes on, and tell the customer how far it is.',
    ]);
  });

  it('who has replied', () => {
    expect(read({ ...word, word: 'replied' })).toEqual([
      '[Redress] AAAAAAAAAA1 客户来信补充 · the customer has replied',
      '投诉工单 AAAAAAAAAA1 的客户回复了邮件，内容见工单时间线。',
      '请做：先确认呼叫，再阅读客户回复并据此办理。',
      "The customer of complaint AAAAAAAAAA1 has replied by mail; it stands in the ticket's timeline.",
      'To do: acknowledge, read what the customer writes, and act on it.',
    ]);
  });

  it('where it is worked: at the order of a unit that has it', () => {
    expect(link({ ...word, word: 'replied' })).toEqual(ofTicket);
    expect(link({ ...word, word: 'replied', orderId: 'o-1', unit: 'hall' })).toEqual(ofOrder);
  });
});

describe('an alert says what the media have handed on (G4)', () => {
  const cause = { kind: 'media-referral', ...ticket, owner: 'huaian' } as const;
  const toDo = [
    '请做：先确认呼叫，再由综合部统一对外答复；其他人员不接受采访，不出具书面说明。',
    'To do: acknowledge; the general office alone speaks: nobody else gives an interview or a written statement.',
  ];
  it.each([
    [undefined, '', ''],
    [
      'no-such-unit',
      '本单位未设综合部，故呼叫本级负责人。',
      ' This branch has no general office, so whoever answers for the level is called.',
    ],
    [
      'nobody-there',
      '综合部目前无人可呼，故呼叫本级负责人。',
      ' Nobody of the general office can be called now, so whoever answers for the level is.',
    ],
  ] as const)('and why another is called: %s', (instead, zh, en) => {
    expect(read(cause, 'on-call', instead)).toEqual([
      '[Redress] AAAAAAAAAA1 媒体转办 · handed on by the media',
      `投诉工单 AAAAAAAAAA1 由媒体转来（规则 G4）。${zh}`,
      toDo[0],
      `Complaint AAAAAAAAAA1 was handed on by the media (rule G4).${en}`,
      toDo[1],
    ]);
    expect(link(cause)).toEqual(ofTicket);
  });
});

describe('an alert says what is to be done of a work order (D6, D7)', () => {
  it.each([
    ['take', '接单', '接单', 'be taken', 'take it'],
    ['reply', '回复', '办理并提交报告', 'be replied to', 'work it and report'],
  ] as const)('in time: %s', (limit, zh, doZh, en, doEn) => {
    const cause: AlertCause = { kind: 'order-due', ...order, limit, dueAt };
    expect(read(cause, 'handler')).toEqual([
      `[Redress] AAAAAAAAAA1 hall 请按时${zh} · work order to ${en}`,
      `投诉工单 AAAAAAAAAA1 派至 hall 的工单须在 2026-07-08 18:00:00（当地时间）前${zh}。`,
      `请做：先确认呼叫，再${doZh}。`,
      `The work order of hall about complaint AAAAAAAAAA1 is to ${en} by 2026-07-08 18:00:00 local time.`,
      `To do: acknowledge, then ${doEn}.`,
    ]);
    expect(link(cause)).toEqual(ofOrder);
  });

  it.each([
    ['take', '逾期未接单', 'has not been taken in time'],
    ['reply', '逾期未回复', 'has not been replied to in time'],
    ['everything', '时限均已过，久无进展', 'has not moved for long, and its limits are past'],
  ] as const)('once late: %s', (missed, zh, en) => {
    const late = { kind: 'order-late', ...order, missed } as const;
    expect(read({ ...late, dueAt }, 'handler')).toEqual([
      `[Redress] AAAAAAAAAA1 hall ${zh} · work order ${en}`,
      `投诉工单 AAAAAAAAAA1 派至 hall 的工单${zh}（时限 2026-07-08 18:00:00，当地时间）。`,
      '请做：先确认呼叫，再立即办理；不属本单位的，请转办或退单。',
      `The work order of hall about complaint AAAAAAAAAA1 ${en} (2026-07-08 18:00:00 local time).`,
      'To do: acknowledge, then work it at once, or pass it on or give it back if it is not yours.',
    ]);
    expect(read(late, 'responsible').slice(1)).toEqual([
      `投诉工单 AAAAAAAAAA1 派至 hall 的工单${zh}。`,
      '请做：先确认呼叫，再督促该单位办理，或改派其他单位。',
      `The work order of hall about complaint AAAAAAAAAA1 ${en}.`,
      'To do: acknowledge, then see that the unit works it, or give it to another one.',
    ]);
    expect(link(late)).toEqual(ofOrder);
  });

  it.each([
    ['take', '是否接单尚无回音', 'has given no word of taking it'],
    ['reply', '是否回复尚无回音', 'has given no word of its reply'],
    ['everything', '一小时未确认收到', 'has acknowledged nothing for an hour'],
  ] as const)('where the other branch is silent: %s', (missed, zh, en) => {
    const silent = { kind: 'order-silent', ...order, branch: 'huaian', missed } as const;
    const toDo = [
      '请做：先确认呼叫，再电话联系对方分公司，并请运维检查两地之间的消息是否送达。',
      'To do: acknowledge, then call that branch, and have operations see whether messages between the two arrive.',
    ];
    expect(read({ ...silent, dueAt })).toEqual([
      `[Redress] AAAAAAAAAA1 huaian ${zh} · huaian ${en}`,
      `投诉工单 AAAAAAAAAA1 派至 huaian 分公司 hall 的工单，对方${zh}（时限 2026-07-08 18:00:00，当地时间）。`,
      toDo[0],
      `The work order about complaint AAAAAAAAAA1 for hall of branch huaian: that branch ${en} (limit 2026-07-08 18:00:00 local time).`,
      toDo[1],
    ]);
    expect(read(silent)[1]).toBe(
      `投诉工单 AAAAAAAAAA1 派至 huaian 分公司 hall 的工单，对方${zh}。`,
    );
    expect(read(silent)[3]).toBe(
      `The work order about complaint AAAAAAAAAA1 for hall of branch huaian: that branch ${en}.`,
    );
    expect(link(silent)).toEqual(ofOrder);
  });
});

describe('an alert says what has not reached the customer (E5)', () => {
  const cause = { kind: 'customer-not-told', messageId: 'm-1', ...ticket } as const;

  it.each([
    ['receipt', '受理告知', 'receipt'],
    ['solution-answer', '处理安排告知', 'solution answer'],
    ['answer', '答复', 'answer'],
    ['refusal', '不予受理告知', 'refusal'],
  ] as const)('which is the %s', (says, zh, en) => {
    expect(read({ ...cause, says, why: 'bounced' })).toEqual([
      `[Redress] AAAAAAAAAA1 ${zh}未告知客户 · customer not told`,
      `投诉工单 AAAAAAAAAA1 的${zh}未送达客户，已被退回。`,
      '请做：先确认呼叫，再以其他方式告知客户。',
      `The ${en} about complaint AAAAAAAAAA1 did not reach the customer: it came back.`,
      'To do: acknowledge, then tell the customer in another way.',
    ]);
    expect(link({ ...cause, says, why: 'bounced' })).toEqual(ofTicket);
  });

  it('because nothing takes it, or nobody does it', () => {
    expect(read({ ...cause, says: 'answer', why: 'given-up' }).slice(1)).toEqual([
      '投诉工单 AAAAAAAAAA1 的答复多次发送均未成功，已停止发送。',
      '请做：先确认呼叫，再以其他方式告知客户。',
      'The answer about complaint AAAAAAAAAA1 has not been taken by any provider, and is tried no longer.',
      'To do: acknowledge, then tell the customer in another way.',
    ]);
    expect(read({ ...cause, says: 'answer', why: 'waits' }).slice(1)).toEqual([
      '投诉工单 AAAAAAAAAA1 的答复须由人工致电或寄信告知，尚无人办理。',
      '请做：先确认呼叫，再致电客户或寄出信函，并登记结果。',
      'The answer about complaint AAAAAAAAAA1 waits for somebody to call the customer or post it.',
      'To do: acknowledge, then call the customer or post the letter, and say what came of it.',
    ]);
  });
});

describe('an alert says who gives no sign of life', () => {
  it.each([
    [
      'neighbour',
      [
        '[Redress] jiangsu 分公司失联 · branch jiangsu is silent',
        '自 2026-07-08 18:00:00（当地时间）起没有收到 jiangsu 分公司的心跳：两地之间的升级、工单、通报可能无法送达。',
        '请做：先确认呼叫，再电话联系对方值班，急件改用电话通报，并请运维检查两地之间的事件是否送达。',
        'No sign of life from branch jiangsu since 2026-07-08 18:00:00 local time: what climbs, work orders and notices may not get through between the two.',
        'To do: acknowledge, then call whoever is on call there, pass on by telephone what is urgent, and have operations see whether events between the two arrive.',
      ],
    ],
    [
      'integration',
      [
        '[Redress] jiangsu 系统失联 · jiangsu is silent',
        '自 2026-07-08 18:00:00（当地时间）起没有收到 jiangsu 系统的心跳：经它受理的投诉可能没有进来。',
        '请做：先确认呼叫，再联系该系统的维护人员；恢复前请改由人工受理，恢复后请对方补送。',
        'No sign of life from jiangsu since 2026-07-08 18:00:00 local time: complaints that it brings in may be missing.',
        'To do: acknowledge, then call whoever runs it; take complaints in by hand meanwhile, and have it send the rest once it is back.',
      ],
    ],
    [
      'canary',
      [
        '[Redress] 自检投诉未通过 · no canary comes through',
        '自 2026-07-08 18:00:00（当地时间）起没有一件自检投诉走完全程：登记、计时、事件、呼叫队列中至少有一环不通。',
        '请做：先确认呼叫，再请运维按运行手册逐环检查；恢复前请人工盯住时限，急件直接电话通知。',
        'No made-up complaint has come the whole way since 2026-07-08 18:00:00 local time: the record, the timers, the events or the queue of pages is shut.',
        'To do: acknowledge, then have operations look along the way as the runbook says; watch limits by hand meanwhile, and call people yourself.',
      ],
    ],
  ] as const)('a %s (B2, H4)', (of, words) => {
    const cause = { kind: 'heartbeat-missed', of, name: 'jiangsu', lastAt: dueAt } as const;
    expect(read(cause)).toEqual(words);
    expect(link(cause)).toEqual([
      'https://api.example.cn/heartbeats',
      'https://desk.example.cn/heartbeats',
    ]);
  });
});

describe('what an alert is about is opened', () => {
  const consoleUrl = 'https://api.example.cn/console/';

  it.each([
    [{ kind: 'order-late', ...order, missed: 'take' }, 'orders/o-1'],
    [{ kind: 'notice-overdue', noticeId: 'N-1' }, 'notices/N-1'],
    [
      { kind: 'customer-not-told', messageId: 'm-1', says: 'answer', why: 'waits', ...ticket },
      'cases/t-1',
    ],
    [{ kind: 'heartbeat-missed', of: 'neighbour', name: 'huaian', lastAt: MONDAY }, 'alerts'],
  ] as const)('at the branch’s console: %j', (cause, where) => {
    const { alert } = anAlert({ cause });
    expect(alertWords(alert, { ...place, consoleUrl }).link).toBe(`${consoleUrl}#/${where}`);
  });

  it('with those that are told with it in the console’s list', () => {
    const { alert } = anAlert({ cause: { kind: 'notice-overdue', noticeId: 'N-1' } });
    const { text } = alertWords({ ...alert, members: 39 }, { ...place, consoleUrl });
    expect(text.en).toContain(`List: ${consoleUrl}#/alerts\n`);
  });
});
