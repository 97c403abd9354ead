import { describe, expect, it } from 'vitest';
import { PhoneCall } from '../../functions/contracts/intake.ts';
import { PublishNotice } from '../../functions/contracts/notices.ts';
import { correct } from '../../functions/contracts/operations/handling/correct.ts';
import { SENTENCES } from '../../functions/contracts/schema-messages.ts';
import { findAreasNamed } from '../../functions/intake/find-areas.ts';
import { phoneDraft } from '../../functions/intake/phone-draft.ts';
import { aContext, MONDAY } from '../builders/ticket.ts';

const call = (matter: Record<string, unknown>) => ({
  callId: 'c-1',
  agent: 'a-1',
  startedAt: MONDAY,
  customer: { phone: '13912345678' },
  matter: { category: 'network', title: '无信号', facts: '小区内无信号', ...matter },
});
const drafted = (matter: Record<string, unknown>) => {
  const outcome = phoneDraft(PhoneCall.parse(call(matter)), MONDAY, aContext());
  if (outcome.kind !== 'draft') throw new Error(outcome.reason);
  return outcome.draft;
};

describe('the area where a complaint arose (B10)', () => {
  it('stands among the facts; street and cell, which may say who somebody is, do not', () => {
    const { facts, words, references } = drafted({
      area: '320812',
      street: '虚构路 1 号',
      cell: 'HA-0932-2',
    });
    expect(facts.area).toBe('320812');
    expect(JSON.stringify(facts)).not.toMatch(/虚构路|HA-0932/);
    expect(words).toMatchObject({ street: '虚构路 1 号', cell: 'HA-0932-2' });
    expect(references).not.toHaveProperty('areaAsGiven');
  });

  it('given by a code that was withdrawn is the successor’s, and the case says what was given', () => {
    const { facts, references } = drafted({ area: '320802' });
    expect(facts.area).toBe('320812');
    expect(references).toMatchObject({ areaAsGiven: '320802' });
  });

  it('may be left out', () => {
    const { facts, words } = drafted({});
    expect(facts).not.toHaveProperty('area');
    expect(words).toEqual({ title: '无信号', facts: '小区内无信号' });
  });

  it.each(['320899', '淮安', '32081', '3208120'])(
    'unknown, "%s", is an error of its field that says what is wanted',
    (area) => {
      const { error } = PhoneCall.safeParse(call({ area }));
      expect(error?.issues).toMatchObject([
        { path: ['matter', 'area'], message: SENTENCES.area.en },
      ]);
    },
  );

  it('is corrected by whoever knows better, by old codes too', () => {
    const corrected = correct.body.schema.parse({ facts: { area: '320811' }, reason: '核实地址' });
    expect(corrected).toMatchObject({ command: { facts: { area: '320812' } } });
  });
});

describe('the areas of a notice (H1)', () => {
  const notice = (areaCodes: readonly string[]) =>
    PublishNotice.safeParse({
      kind: 'network-outage',
      title: '基站退服',
      area: '清江浦区、洪泽区',
      areaCodes,
    });

  it('stand beside the words, as they stand today', () => {
    expect(notice(['320802', '320813']).data).toMatchObject({
      area: '清江浦区、洪泽区',
      areaCodes: ['320812', '320813'],
    });
  });

  it('unknown, are an error of their field', () => {
    expect(notice(['320812', '320899']).error?.issues).toMatchObject([
      { path: ['areaCodes', 1], message: SENTENCES.area.en },
    ]);
  });
});

describe('areas that a form offers', () => {
  it('come with their full name and the edition of the codes', () => {
    expect(findAreasNamed('清江浦')).toEqual({
      status: 200,
      body: {
        edition: '2025',
        items: [
          {
            code: '320812',
            name: '清江浦区',
            fullName: '江苏省淮安市清江浦区',
            within: ['320000', '320800'],
          },
        ],
      },
    });
  });

  it('are as many as a form can show', () => {
    expect(findAreasNamed('江苏省')).toHaveProperty('body.items.length', 50);
  });
});
