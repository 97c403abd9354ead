import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { StoredOrder } from '../../../functions/contracts/items/order.ts';
import { StoredOrderEntry } from '../../../functions/contracts/items/order-entry.ts';
import type { Actor } from '../../../functions/domain/actor.ts';
import { applyToOrder } from '../../../functions/domain/order/apply.ts';
import type { OrderCommand } from '../../../functions/domain/order/decide.ts';
import { isOpenOrder, type WorkOrder } from '../../../functions/domain/order/order.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { MONDAY } from '../../builders/ticket.ts';
import {
  agreedOf,
  anOrderAcross,
  type Branch,
  ISSUER,
  WORKER,
} from '../../builders/two-branches.ts';

const person = (subject: string): Actor => ({ kind: 'person', subject, role: 'manager' });

/** Commands of both sides; in the wrong order, or at the wrong branch, they are refused. */
const COMMANDS: readonly (readonly [Branch, OrderCommand, Actor])[] = [
  [WORKER, { kind: 'take' }, person('an')],
  [WORKER, { kind: 'pass-on', unit: 'lianshui' }, person('an')],
  [WORKER, { kind: 'pass-on', unit: 'qingjiangpu', person: 'chen' }, person('bo')],
  [WORKER, { kind: 'report' }, person('an')],
  [WORKER, { kind: 'report' }, person('an')],
  [WORKER, { kind: 'misroute' }, person('an')],
  [WORKER, { kind: 'confirm' }, person('head')],
  [WORKER, { kind: 'confirm' }, person('head')],
  [WORKER, { kind: 'send-back' }, person('head')],
  [ISSUER, { kind: 'accept' }, person('reviewer')],
  [ISSUER, { kind: 'return' }, person('reviewer')],
  [ISSUER, { kind: 'cancel' }, person('dispatcher')],
];

type Step =
  | { readonly kind: 'command'; readonly which: number }
  | { readonly kind: 'look'; readonly branch: Branch }
  /** One of those on the way, whichever: it arrives, or is lost; and may come again. */
  | { readonly kind: 'arrives' | 'comes-twice' | 'is-lost'; readonly which: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      which: fc.nat({ max: COMMANDS.length - 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      branch: fc.constantFrom(ISSUER, WORKER),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'arrives' as const,
        'arrives',
        'comes-twice' as const,
        'is-lost' as const,
      ),
      which: fc.nat(),
    }),
  },
);
const courses = fc.array(fc.tuple(fc.integer({ min: 0, max: 5400 }), steps), { maxLength: 60 });

type Across = ReturnType<typeof anOrderAcross>;

const travel = (
  { said, deliver }: Across,
  { kind, which }: Step & { which: number },
  now: Instant,
) => {
  const [saying] = said.splice(which % Math.max(1, said.length), 1);
  if (!saying || kind === 'is-lost') return;
  deliver(saying, now);
  if (kind === 'comes-twice') said.push(saying);
};

const step = (across: Across, one: Step, now: Instant): void => {
  if (one.kind === 'look') across.look(one.branch, now);
  else if (one.kind !== 'command') travel(across, one, now);
  const [branch, command, by] = one.kind === 'command' ? (COMMANDS[one.which] ?? []) : [];
  if (branch && command && by && across.sides[branch].order) across.act(branch, command, by, now);
};

/** A course in any weather; then the link holds, and both sides say what is left to say. */
const live = (course: readonly (readonly [number, Step])[]) => {
  const across = anOrderAcross();
  let now = MONDAY;
  const versions: WorkOrder[] = [];
  const seen = () => {
    for (const { order } of Object.values(across.sides)) if (order) versions.push(order);
  };
  for (const [seconds, one] of course) {
    now = plusSeconds(now, seconds);
    step(across, one, now);
    seen();
  }
  for (let hour = 0; hour < 3; hour += 1) {
    across.deliverAll(now);
    now = plusSeconds(now, 3601);
    across.look(ISSUER, now);
    across.look(WORKER, now);
    seen();
  }
  across.deliverAll(now);
  seen();
  return { ...across, versions };
};

const MANY = { numRuns: 400 };

it('whatever is cut, doubled or comes in another order: both branches end with the same order', () => {
  fc.assert(
    fc.property(courses, (course) => {
      const { sides, orderAt } = live(course);
      const [issuers, workers] = [orderAt(ISSUER), orderAt(WORKER)];
      expect(workers.state).toBe(issuers.state);
      const refusedAny = sides[ISSUER].entries.some(
        ({ type }) => type === 'WorkOrderLetterRefused',
      );
      if (!refusedAny) expect(agreedOf(workers)).toEqual(agreedOf(issuers));
      for (const { post } of [issuers, workers])
        expect(post).toMatchObject({ outgoing: [], repeats: 0 });
    }),
    MANY,
  );
});

it('what happened at one branch is on record at the other one once, in its order, or as refused', () => {
  fc.assert(
    fc.property(courses, (course) => {
      const { sides } = live(course);
      for (const [here, there] of [
        [ISSUER, WORKER],
        [WORKER, ISSUER],
      ] as const) {
        const heard = sides[here].entries.flatMap((entry) => (entry.heard ? [entry] : []));
        const numbers = heard.map((entry) => entry.heard?.number);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => Number(a) - Number(b)));
        const own = sides[there].entries.filter(
          ({ type, via }) => !via && !NOT_TOLD.some((one) => one === type),
        );
        expect(numbers).toEqual(own.map(({ sequence }) => sequence));
        for (const { type, at, by, data, via, heard: of } of heard) {
          const origin = own.find(({ sequence }) => sequence === of?.number);
          if (via) expect({ type, at, by, data }).toEqual(pick(origin));
          else expect(data).toMatchObject({ type: origin?.type });
        }
      }
    }),
    MANY,
  );
});

it('applying either side’s entries gives its order; what is stored is all of it; event ids never meet', () => {
  fc.assert(
    fc.property(courses, (course) => {
      const { sides } = live(course);
      for (const { order, entries } of Object.values(sides)) {
        expect(entries.reduce<WorkOrder | undefined>(applyToOrder, undefined)).toEqual(order);
        expect(StoredOrder.parse(order)).toEqual(order);
        for (const entry of entries) expect(StoredOrderEntry.parse(entry)).toEqual(entry);
      }
      const ids = Object.values(sides).flatMap(({ entries }) => entries.map((one) => one.eventId));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

it('at both branches an order that is open, or of which something is unsaid, has a timer, no other one', () => {
  fc.assert(
    fc.property(courses, (course) => {
      for (const order of live(course).versions)
        expect(order.lookAt !== undefined).toBe(
          isOpenOrder(order) || (order.post?.outgoing.length ?? 0) > 0,
        );
    }),
  );
});

it('only the branch whose unit works it finds a limit missed, and both name the same instants', () => {
  fc.assert(
    fc.property(courses, (course) => {
      const { sides } = live(course);
      const lateAt = (branch: Branch): Instant[] =>
        sides[branch].entries.flatMap((one) =>
          one.type === 'WorkOrderLate' && !one.via ? [one.data.dueAt] : [],
        );
      expect(lateAt(ISSUER)).toEqual([]);
      const types = (branch: Branch) => sides[branch].entries.map(({ type }) => type);
      expect(types(WORKER)).not.toContain('WorkOrderSilent');
      expect(types(ISSUER)).not.toContain('WorkOrderDue');
    }),
  );
});

const NOT_TOLD = [
  'WorkOrderDue',
  'WorkOrderChased',
  'WorkOrderSilent',
  'WorkOrderLettersAcknowledged',
  'WorkOrderLettersRepeated',
] as const;

const pick = (entry: { type: string; at: Instant; by: Actor; data: unknown } | undefined) =>
  entry && { type: entry.type, at: entry.at, by: entry.by, data: entry.data };
