import type { Post } from '../../../domain/post.ts';
import { Code, words } from '../../text.ts';
import { KEY, type Operation } from '../operation.ts';
import { orderCommand } from './order-command.ts';

const reason = words(2000);

/** Who works what a unit is given. */
const UNIT: readonly Post[] = ['handler'];

/** Somebody of the unit takes it (D6). */
export const take = orderCommand({
  kind: 'take',
  id: 'takeOrder',
  label: { zh: '接单', en: 'Take' },
  summary: 'Take a work order (D6)',
  posts: UNIT,
  key: KEY.optional,
  facts: {},
  words: {},
  command: () => ({ kind: 'take' }),
  example: {},
  refusals: [],
});

const toAnother = orderCommand({
  kind: 'pass-on',
  id: 'passOrderOn',
  label: { zh: '转派', en: 'Pass on' },
  summary: 'Pass a work order on to another unit; the limit of its reply stands (D6)',
  posts: UNIT,
  // Passed on and back again, the same request would be a second act.
  key: KEY.required,
  facts: { unit: Code, person: Code.exactOptional() },
  words: { reason },
  command: ({ unit, person }) => ({
    kind: 'pass-on',
    unit,
    ...(person !== undefined && { person }),
  }),
  example: { unit: 'lianshui', reason: '客户装机地址在涟水县，请涟水县公司处理。' },
  refusals: ['same-unit'],
});

/** It is another unit's to work (D6, F6): one that is there. */
export const passOn = {
  ...toAnother,
  refusals: [
    ...toAnother.refusals,
    'no-such-unit',
    'unit-closed',
    'nobody-at-unit',
    'not-a-handler-there',
  ],
} satisfies Operation;

/** The six steps of handling, in order (E2). */
export const report = orderCommand({
  kind: 'report',
  id: 'reportOrder',
  label: { zh: '上报处理结果', en: 'Report' },
  summary: 'Report what was found and done, in six steps (E2)',
  posts: UNIT,
  key: KEY.required,
  facts: {},
  words: {
    /** The unit complained about, and by when the inquiry was to be done. */
    inquiry: words(2000),
    /** The course of events. */
    course: words(10_000),
    /** What kind of matter it is. */
    nature: words(2000),
    /** The unit and the person that are responsible. */
    responsible: words(2000),
    /** What was proposed, and carried out. */
    remedy: words(10_000),
    /** What the customer can be told. */
    conclusion: words(10_000),
  },
  command: () => ({ kind: 'report' }),
  example: {
    inquiry: '被诉单位：清江浦营业厅；查询时限：当日18时前。',
    course: '客户9月12日办理套餐变更，营业员未说明次月生效。',
    nature: '业务解释不到位，属服务类投诉。',
    responsible: '清江浦营业厅，当班营业员。',
    remedy: '已为客户办理补差，并对营业员进行培训。',
    conclusion: '变更自10月1日起生效，差额12元已退至话费账户。',
  },
  refusals: [],
});

/** It is none of the unit's (退单); its time still counts (E9). */
export const misroute = orderCommand({
  kind: 'misroute',
  id: 'misrouteOrder',
  label: { zh: '退单', en: 'Give back as misrouted' },
  summary: 'Give a misrouted work order back; the complaint is to be dispatched anew (E9)',
  posts: UNIT,
  key: KEY.optional,
  facts: {},
  words: { reason },
  command: () => ({ kind: 'misroute' }),
  example: { reason: '该号码归属淮阴区，非本单位客户。' },
  refusals: [],
});
