import { describe, expect, it } from 'vitest';
import {
  type AlertPlace,
  type AlertWords,
  alertWords,
  spokenWords,
} from '../../functions/domain/on-call/wording.ts';
import { anAlert } from '../builders/alert.ts';
import { at } from '../builders/ticket.ts';

const ticketId = '01J0000000000000000000000A';
const escalation = {
  kind: 'escalation',
  ticketId,
  ticketNumber: 'AAAAAAAAAA1',
  owner: 'huaian',
  from: 'province',
  to: 'regulator',
} as const;
const limit = { rule: 'F1', dueAt: at('2026-07-08T10:00:00Z') };
const overdue = { kind: 'notice-overdue', noticeId: 'N-1' } as const;

const place: AlertPlace = { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' };
const words = (about: Parameters<typeof anAlert>[0], more: Partial<AlertPlace> = {}) =>
  alertWords(anAlert(about).alert, { ...place, ...more });

/** The line that says what to do. */
const todoOf = ({ text }: Pick<AlertWords, 'text'>) => ({
  zh: text.zh.split('\n')[1],
  en: text.en.split('\n')[1],
});

describe('what an alert says (F2)', () => {
  it.each([
    [1, '1 more alert is told with this one', ' 1 more alert. To do'],
    [2, '2 more alerts are told with this one', ' 2 more alerts. To do'],
  ])('of %i others told with it is one or many in English', (members, written, spoken) => {
    const alert = { ...anAlert({ cause: escalation }).alert, members };
    expect(alertWords(alert, place).text.en).toContain(`\n${written}, and acknowledged with it.`);
    expect(alertWords(alert, place).text.zh).toContain(`\n另有 ${members} 条告警一并呼叫`);
    expect(spokenWords(alert, place).en).toContain(spoken);
    expect(spokenWords(alert, place).zh).toContain(`另有 ${members} 条告警。请做`);
  });

  it('is the ticket, the levels, the limit that passed in local time, what to do, and where', () => {
    const { alert } = anAlert({ level: 'regulator', cause: { ...escalation, limit } });
    const acknowledge = `POST https://api.example.cn/alerts/${alert.id}/acknowledge`;
    const link = `https://api.example.cn/complaints/${ticketId}`;
    expect(alertWords(alert, place)).toEqual({
      subject: '[Redress] AAAAAAAAAA1 升级至省通信管理局 · climbed to regulator',
      link,
      text: {
        zh: [
          '投诉工单 AAAAAAAAAA1 由省公司升级至省通信管理局：2026-07-08 18:00:00（当地时间）到期的时限已过（规则 F1）。',
          '请做：先确认呼叫，再准备答复通信管理局，并督促 huaian 尽快答复客户（工单由其办理）。',
          `查看：${link}`,
          `确认呼叫：${acknowledge}`,
        ].join('\n'),
        en: [
          'Complaint AAAAAAAAAA1 has climbed from province to regulator: its limit 2026-07-08 18:00:00 local time (rule F1) has passed.',
          'To do: acknowledge, be ready to answer the regulator, and see that huaian, who works the ticket, answers the customer.',
          `See: ${link}`,
          `Acknowledge: ${acknowledge}`,
        ].join('\n'),
      },
    });
  });

  it('is the time of the branch’s own zone, the last second of a day as its end', () => {
    const cause = { ...escalation, limit: { ...limit, dueAt: at('2026-07-08T15:59:59Z') } };
    expect(words({ cause }).text.en).toContain('its limit 2026-07-08 24:00 local time');
    const urumqi = words({ cause }, { timeZone: 'Asia/Urumqi' });
    expect(urumqi.text.zh).toContain('2026-07-08 21:59:59（当地时间）');
  });

  it('is that it was taken up by hand where no limit passed', () => {
    const { zh, en } = words({ cause: escalation }).text;
    expect(zh).toContain('由人工提前升级');
    expect(en).toContain('taken up by hand');
  });

  it('asks the branch that has the ticket to work it, and another to see that it is worked', () => {
    const cause = { ...escalation, from: 'city', to: 'province', limit } as const;
    const todo = (branch: string) => todoOf(words({ branch, cause }));
    expect(todo('huaian')).toEqual({
      zh: '请做：先确认呼叫，再办理工单并答复客户。',
      en: 'To do: acknowledge, then work the ticket and answer the customer.',
    });
    expect(todo('jiangsu')).toEqual({
      zh: '请做：先确认呼叫，再督促 huaian 尽快答复客户（工单由其办理）。',
      en: 'To do: acknowledge, then see that huaian, who works the ticket, answers the customer.',
    });
  });

  it('asks who answers for the level left to find out why', () => {
    const todo = (cause: typeof escalation & { limit?: typeof limit }) =>
      todoOf(words({ role: 'responsible', cause }));
    expect(todo({ ...escalation, limit })).toEqual({
      zh: '请做：先确认呼叫，再查明为何逾期。',
      en: 'To do: acknowledge, then find out why it was late.',
    });
    expect(todo(escalation)).toEqual({
      zh: '请做：先确认呼叫，再查明为何升级。',
      en: 'To do: acknowledge, then find out why it was taken up.',
    });
  });

  it('links to the branch’s console where it has one, and to a desk of its own before it', () => {
    const consoleUrl = 'https://api.example.cn/console/';
    const opened = words({ cause: escalation }, { consoleUrl });
    expect(opened.link).toBe(`${consoleUrl}#/cases/${ticketId}`);
    expect(opened.text.en).toContain(`See: ${consoleUrl}#/cases/${ticketId}\n`);
    expect(words({ cause: overdue }, { consoleUrl }).link).toBe(`${consoleUrl}#/notices/N-1`);
    const desk = { consoleUrl, deskUrl: 'https://desk.example.cn' };
    expect(words({ cause: overdue }, desk).link).toBe('https://desk.example.cn/notices/N-1');
  });

  it('links to the branch’s desk where it has one', () => {
    const desk = { deskUrl: 'https://desk.example.cn' };
    const { link } = words({ cause: escalation }, desk);
    expect(link).toBe(`https://desk.example.cn/tickets/${ticketId}`);
    expect(words({ cause: overdue }, desk).link).toBe('https://desk.example.cn/notices/N-1');
    expect(words({ cause: overdue }).link).toBe('https://api.example.cn/notices/N-1');
  });

  it('is the notice that is overdue (H5)', () => {
    const { subject, text } = words({ cause: overdue });
    expect(todoOf({ text })).toEqual({
      zh: '请做：先确认呼叫，再更新通报，或在修复后关闭通报。',
      en: 'To do: acknowledge, then update the notice, or close it if all is repaired.',
    });
    for (const said of [subject, text.zh, text.en]) expect(said).toContain('N-1');
    expect(text.zh).toContain('通报 N-1 已久无更新。');
    expect(text.en).toContain('Notice N-1 has had no update for long.');
  });

  it('is since when there should have been word, in the branch’s time (H5)', () => {
    const { text } = words({ cause: { ...overdue, expectedAt: at('2026-07-06T06:00:00Z') } });
    expect(text.zh).toContain(
      '通报 N-1 应在 2026-07-06 14:00:00（当地时间）前更新，至今仍无更新。',
    );
    expect(text.en).toContain(
      'Notice N-1 was to have word by 2026-07-06 14:00:00 local time, and has had none.',
    );
  });

  it.each(['city', 'province', 'regulator'] as const)(
    'has a subject below 100 characters, which SNS takes: %s',
    (to) => {
      expect([...words({ cause: { ...escalation, to } }).subject].length).toBeLessThan(100);
    },
  );
});

describe('what it says of something that is reported up (E8, G2)', () => {
  const reported = (owner: string, matter: 'serious-problem' | 'foreseen-crisis') =>
    ({ kind: 'reported-up', ticketId, ticketNumber: 'AAAAAAAAAA1', owner, matter }) as const;
  const about = (branch: string, level: 'city' | 'province', owner = branch) => ({
    ...{ branch, level, role: 'regulatory-and-legal' as const },
    cause: reported(owner, 'serious-problem'),
  });

  it('is which matter of which complaint, by whom, by which rule, and where the words are', () => {
    const { subject, link, text } = words(about('huaian', 'city'));
    expect(subject).toBe('[Redress] AAAAAAAAAA1 上报：重大问题 · reported up: a serious problem');
    expect(link).toBe(`https://api.example.cn/complaints/${ticketId}`);
    expect(text.zh.split('\n').slice(0, 2)).toEqual([
      'huaian 就投诉工单 AAAAAAAAAA1 上报重大问题（规则 E8）。',
      '请做：先确认呼叫，再查看工单时间线中的上报内容，立即处置；省公司已同时收到。',
    ]);
    expect(text.en.split('\n').slice(0, 2)).toEqual([
      'huaian reports a serious problem of complaint AAAAAAAAAA1 (rule E8).',
      "To do: acknowledge, read in the ticket's timeline what was reported, and act at once; the province is told as well.",
    ]);
    const crisis = words({ cause: reported('huaian', 'foreseen-crisis') });
    expect(crisis.text.zh).toContain('上报可预见的危机（规则 G2）');
  });

  it('in the province leads on to the company, and to the branch that keeps the words', () => {
    const own = todoOf(words(about('jiangsu', 'province')));
    expect(own.zh).toContain('查看工单时间线中的上报内容，立即处置，并视情况报公司领导');
    expect(own.en).toContain("take it to the company's leaders");
    const child = todoOf(words(about('jiangsu', 'province', 'huaian')));
    expect(child.zh).toContain('立即向 huaian 了解情况');
    expect(child.en).toContain('ask huaian at once');
  });

  it('says why it is whoever answers for the level who is called', () => {
    const { alert } = anAlert(about('huaian', 'city'));
    const called = (why: 'no-such-unit' | 'nobody-there') => alertWords(alert, place, why).text;
    expect(called('no-such-unit').zh).toContain('未设监管与法律事务部，故呼叫本级负责人');
    expect(called('nobody-there').zh).toContain('监管与法律事务部目前无人可呼');
    expect(called('nobody-there').en).toContain('Nobody of Regulatory & Legal can be called now');
  });
});
