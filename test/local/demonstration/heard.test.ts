import { describe, expect, it } from 'vitest';
import { makeDeliveries } from '../../../local/deliveries.ts';
import { COMPLAINTS } from '../../../local/demonstration/complaints/programme.ts';
import { listenAsCustomers } from '../../../local/demonstration/customers.ts';
import type { Heard } from '../../../local/demonstration/heard.ts';
import { makeJudge } from '../../../local/demonstration/verdict/judge.ts';
import { judgeHeard } from '../../../local/demonstration/verdict/judge-heard.ts';

const NUMBER = '7K2M9QX4TRA';
const mail = {
  kind: 'customer-mail',
  from: 'service@huaian.example.cn',
  to: ['line-43.x@customer.example'],
  subject: `您反映的问题已受理（编号${NUMBER}）`,
  text: '您好！',
  messageId: '<m-1@huaian.example.cn>',
  inReplyTo: '<statement-attached.x@customer.example>',
  references: [],
  automatic: 'auto-replied',
} as const;

describe('the customers of the demonstration', () => {
  it('hear what is mailed and texted to them, each with its ticket', () => {
    const deliveries = makeDeliveries();
    const told: unknown[] = [];
    const { heard, goHome } = listenAsCustomers(deliveries, { tell: (one) => told.push(one) });
    deliveries.take(mail);
    const text = `【淮安投诉处理中心】您反映的问题已受理，编号${NUMBER}。`;
    deliveries.take({ kind: 'text-message', branch: 'huaian', messageId: 'm', to: '+86', text });
    goHome();
    deliveries.take(mail);
    const of = { branch: 'huaian', ticketNumber: NUMBER };
    expect(heard()).toMatchObject([
      { way: 'mail', ...of },
      { way: 'sms', ...of, text },
    ]);
    expect(told).toHaveLength(2);
  });
});

describe('what a customer who wrote must have got', () => {
  const complaint = COMPLAINTS.find(({ name }) => name === 'statement-attached');
  if (complaint?.course.kind !== 'limits-changed') throw new Error('another programme');
  const [promise] = complaint.course.steps;
  if (promise?.kind !== 'promise') throw new Error('another programme');
  const said = (text: string): Heard => ({
    ...{ way: 'mail', branch: 'huaian', ticketNumber: NUMBER, subject: NUMBER, text },
    ...{ inReplyTo: mail.inReplyTo, automatic: undefined },
  });
  const receipt: Heard = { ...said('您好！'), automatic: 'auto-replied' };
  const first = said(`现告知如下：\n\n${promise.told}`);
  const answer = said(`现答复如下：\n\n${complaint.course.words.told}`);
  const findings = (...heard: readonly Heard[]) => {
    const judge = makeJudge();
    judgeHeard({ complaint, ticketNumber: NUMBER }, heard, judge);
    return judge.verdict().findings.map(({ what }) => what);
  };

  it('is a receipt, the promise and the answer, once', () => {
    expect(findings(receipt, first, answer)).toEqual([]);
    expect(findings(first, answer)).toEqual(['receipts']);
    expect(findings(receipt, first)).toEqual(['what was written to the customer']);
    expect(findings(receipt, first, answer, answer)).toEqual(['what was written to the customer']);
  });

  it('is no reply where they filled in a form of the website', () => {
    const form = COMPLAINTS.find(({ name }) => name === 'form-on-the-website');
    if (form?.course.kind !== 'answered') throw new Error('another programme');
    const told = { ...said(form.course.words?.told ?? ''), inReplyTo: undefined };
    const got = { ...receipt, inReplyTo: undefined };
    const judge = makeJudge();
    judgeHeard({ complaint: form, ticketNumber: NUMBER }, [got, told], judge);
    judgeHeard({ complaint: form, ticketNumber: NUMBER }, [told], judge);
    expect(judge.verdict().findings.map(({ what }) => what)).toEqual(['receipts']);
  });

  it('replies to the mail that they wrote', () => {
    const elsewhere = { ...answer, inReplyTo: undefined };
    expect(findings(receipt, first, elsewhere)).toEqual(['replies to the customer’s own mail']);
  });
});
