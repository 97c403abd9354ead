import { expect, it } from 'vitest';
import { SPECIAL_WORDS } from '../../functions/contracts/forms/field-words.ts';
import { formDeclarations } from '../../functions/contracts/forms/form-declarations.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';

const declared = formDeclarations();

it('every command of the API is declared for forms, and no reading', () => {
  const commands = OPERATIONS.filter(({ method }) => method === 'POST').map(({ id }) => id);
  expect(Object.keys(declared)).toEqual(commands);
});

it('a command says what its button, its fields and its choices are called, in both languages', () => {
  expect(declared.refuseComplaint).toMatchObject({
    ...{ method: 'POST', path: '/complaints/{id}/refuse', key: 'optional', ifMatch: true },
    label: { zh: '不予受理', en: 'Refuse the complaint' },
    mayBeEmpty: false,
    schema: {
      required: ['ground', 'basis', 'reason'],
      properties: { reason: { maxLength: 2000 } },
    },
    fields: { reason: { zh: '向客户说明的理由' }, means: { en: 'How the customer is told' } },
    choices: { ground: { 'no-evidence': { zh: '无法举证' } }, means: { message: {} } },
  });
});

it('fields inside others and inside lists are found by their path', () => {
  expect(declared.registerPhoneCall?.fields).toMatchObject({
    'customer.name': { zh: '客户姓名' },
    'matter.facts': { zh: '投诉内容' },
  });
  expect(declared.dispatchMany?.fields).toHaveProperty(['orders.unit']);
  expect(declared.publishNotice?.choices.kind).toHaveProperty('network-outage');
});

it('a command that needs no body has none', () => {
  expect(declared.acknowledgeAlert).toMatchObject({ fields: {}, mayBeEmpty: true });
  expect(declared.acknowledgeAlert).not.toHaveProperty('schema');
});

it('no word is kept for a place that there is not', () => {
  const places = Object.entries(declared).flatMap(([id, { fields }]) =>
    Object.keys(fields).flatMap((path) => [`${id}.${path}`, path.split('.').slice(-2).join('.')]),
  );
  expect(Object.keys(SPECIAL_WORDS).filter((key) => !places.includes(key))).toEqual([]);
});
