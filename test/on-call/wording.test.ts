import { describe, expect, it } from 'vitest';
import { alertText } from '../../functions/domain/on-call/wording.ts';
import { anAlert } from '../builders/alert.ts';
import { at } from '../builders/ticket.ts';

const escalation = {
  kind: 'escalation',
  ticketId: '01J0000000000000000000000A',
  ticketNumber: 'AAAAAAAAAA1',
  owner: 'huaian',
  from: 'province',
  to: 'regulator',
} as const;

describe('what an alert says (F2)', () => {
  it('is the ticket, its owner, the levels and the limit that passed, in both languages', () => {
    const cause = { ...escalation, limit: { rule: 'F1', dueAt: at('2026-07-08T10:00:00Z') } };
    expect(alertText(anAlert({ cause }).alert)).toEqual({
      zh: '投诉工单 AAAAAAAAAA1(归属 huaian)由省公司升级至省通信管理局:时限 2026-07-08T10:00:00Z(UTC,规则 F1)已过。请确认告警。',
      en: 'Complaint AAAAAAAAAA1 (owner huaian) has climbed from province to regulator: its limit 2026-07-08T10:00:00Z (rule F1) has passed. Please acknowledge.',
    });
  });

  it('is that it was taken up by hand where no limit passed', () => {
    const { zh, en } = alertText(anAlert({ cause: escalation }).alert);
    expect(zh).toContain('由人工提前升级');
    expect(en).toContain('taken up by hand');
  });

  it('is the notice that is overdue (H5)', () => {
    const { zh, en } = alertText({ cause: { kind: 'notice-overdue', noticeId: 'N-1' } });
    expect(zh).toContain('N-1');
    expect(en).toContain('N-1');
  });
});
