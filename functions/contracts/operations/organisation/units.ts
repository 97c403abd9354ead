import * as z from 'zod';
import { UnitView } from '../../members.ts';
import { GivenUnit, MemberId } from '../../organisation.ts';
import { jsonBody, NONE, type Operation } from '../operation.ts';
import {
  ADDING_REFUSALS,
  emptyBody,
  type MemberCommand,
  memberCommand,
  refusalsOf,
} from './member-command.ts';

export const UnitPath = z.object({ id: MemberId });

const answer = { status: 200, schema: UnitView } as const;
const refusals = refusalsOf('unit-closed');

const HALL = {
  name: { zh: '健康路营业厅', en: 'Jiankang Road business hall' },
  type: 'hall',
  stars: 3,
  under: 'qingjiangpu',
} as const;

/** A unit is there from now on (A1, A4). */
export const addUnit = {
  ...memberCommand,
  id: 'addUnit',
  label: { zh: '新增单位', en: 'Add a unit' },
  path: '/organisation/units',
  params: NONE,
  query: NONE,
  summary: 'Add a unit (A1, A4)',
  ifMatch: false,
  body: jsonBody(
    GivenUnit.extend({ id: MemberId }).transform(({ id, ...profile }) => ({ id, profile })),
    { id: 'jiankang-road-hall', ...HALL },
  ),
  answer: { status: 201, schema: UnitView },
  refusals: ADDING_REFUSALS,
} satisfies Operation;

/** All that is said of a unit, said anew. */
export const changeUnit = {
  ...memberCommand,
  id: 'changeUnit',
  label: { zh: '修改单位', en: 'Change the unit' },
  path: '/organisation/units/{id}/change',
  params: UnitPath,
  query: NONE,
  summary: 'Change what is said of a unit: the whole of it, what is left out is no more',
  body: jsonBody(
    GivenUnit.transform((profile): MemberCommand => ({ kind: 'change-unit', profile })),
    { ...HALL, stars: 4 },
  ),
  answer,
  refusals,
} satisfies Operation;

const GivenHead = z.strictObject({
  head: MemberId.exactOptional(),
  deputy: MemberId.exactOptional(),
});

/** Who answers for a unit from now on (A7). */
export const setHead = {
  ...memberCommand,
  id: 'setHead',
  label: { zh: '设置负责人', en: 'Set the head' },
  path: '/organisation/units/{id}/set-head',
  params: UnitPath,
  query: NONE,
  summary: 'Say who heads a unit and who stands in for them (A7); nobody where left out',
  body: jsonBody(
    GivenHead.transform((given): MemberCommand => ({ kind: 'set-head', ...given })),
    { head: 'ha-huaihai-hall-head', deputy: 'ha-qingjiangpu-deputy' },
  ),
  answer,
  refusals,
} satisfies Operation;

/** A unit is closed for good. */
export const closeUnit = {
  ...memberCommand,
  id: 'closeUnit',
  label: { zh: '撤销单位', en: 'Close the unit' },
  path: '/organisation/units/{id}/close',
  params: UnitPath,
  query: NONE,
  summary: 'Close a unit for good; nobody is posted there any more, nothing stands under it',
  body: emptyBody(
    z.strictObject({}).transform((): MemberCommand => ({ kind: 'close-unit' })),
    {},
  ),
  answer,
  refusals: [...refusals, 'unit-has-orders'],
} satisfies Operation;
