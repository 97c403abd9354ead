import type { Operation } from '../../functions/contracts/operations/operation.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import type { Chance } from '../random.ts';
import type { Request } from './gateway.ts';
import type { Staff } from './staff.ts';
import { MARK, numberOf } from './words.ts';

/** What somebody has before them who does something. */
export type Scene = {
  readonly chance: Chance;
  readonly now: () => number;
  readonly staff: Staff;
  /** What acts where no person may. */
  readonly machine?: { readonly subject: string; readonly role: string } | undefined;
  /** A key for a request; the same one only where it is sent again. */
  readonly freshKey: () => string;
  /** What it is done with: a ticket, an order, a notice, … */
  readonly id: string;
  /** The unit that has it, where it is a unit's. */
  readonly unit?: string;
  /** What only the thing itself tells, such as the number of a proposal. */
  readonly told?: Readonly<Record<string, unknown>>;
};

/** How an operation is used: what of its example is said otherwise, and in what posts people do it. */
type Act = {
  readonly body?: (scene: Scene) => Readonly<Record<string, unknown>>;
  readonly query?: (scene: Scene) => Readonly<Record<string, string>>;
};

const HOUR = 3_600_000;

/** An instant as people give it, to the second. */
export const instantAt = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const inHours = (scene: Scene, hours: number): string => instantAt(scene.now() + hours * HOUR);

/** Where a unit is named, one of the branch's that may be. */
const someUnit = ({ chance, staff }: Scene): string =>
  chance.pick(staff.units.filter((unit) => staff.holders('handler', unit).length > 0));

/** What is said otherwise than in the example that an operation gives: days, units, files. */
const ACTS: Readonly<Record<string, Act>> = {
  findAreas: { query: () => ({ q: '清江浦' }) },
  lookUpCustomer: {
    query: ({ chance }) => ({ number: numberOf(chance.below(100)) }),
  },
  listComplaints: {
    query: ({ chance }) => (chance.one(0.5) ? { limit: '20' } : { state: 'inProgress' }),
  },
  listAlerts: { query: () => ({ state: 'raised' }) },
  enterOutsideDate: { body: (scene) => ({ until: inHours(scene, scene.chance.between(48, 240)) }) },
  referComplaint: {
    body: (scene) => ({
      document: `转〔2026〕${scene.freshKey()} 号`,
      receivedAt: inHours(scene, -1),
      until: inHours(scene, scene.chance.between(72, 400)),
    }),
  },
  promiseAnswer: { body: (scene) => ({ until: inHours(scene, scene.chance.between(24, 120)) }) },
  enterAppealDates: { body: (scene) => ({ papersAt: inHours(scene, -2) }) },
  correctFacts: {
    body: (scene) =>
      scene.chance.one(0.4)
        ? { facts: { receivedAt: inHours(scene, -0.25) }, evidence: `监控录像${MARK}` }
        : { facts: { tier: scene.chance.pick(['go-tone', 'ordinary', 'vip']) } },
  },
  dispatchComplaint: { body: (scene) => ({ unit: someUnit(scene) }) },
  passOrderOn: { body: (scene) => ({ unit: someUnit(scene) }) },
  publishNotice: {
    body: (scene) => ({ occurredAt: inHours(scene, -1), expectedRepairAt: inHours(scene, 5) }),
  },
  muteAlerts: {
    body: (scene) => ({ from: inHours(scene, 0), to: inHours(scene, scene.chance.between(1, 11)) }),
  },
  updateNotice: { body: (scene) => ({ expectedRepairAt: inHours(scene, 6) }) },
  enterAbsence: { body: (scene) => ({ from: inHours(scene, 1), to: inHours(scene, 30) }) },
  enterMyAbsence: { body: (scene) => ({ from: inHours(scene, 1), to: inHours(scene, 20) }) },
};

/** Fields in which people write freely, of tickets and orders: whatever stands there is the customer's. */
const FREE_WORDS = new Set(
  `asked conclusion course done evidence found facts inquiry nature note reason remedy reply
   responsible said task told what why`.split(/\s+/),
);

const marked = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' && FREE_WORDS.has(name) ? `${value}${MARK}` : value,
    ]),
  );
};

const PERSONAL_ROOMS: readonly Operation['room'][] = ['handling', 'work-orders'];

const byId = new Map(OPERATIONS.map((operation) => [operation.id, operation]));

/** An operation of the one table. @throws Error where there is none such */
const operationNamed = (id: string): Operation => {
  const operation = byId.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
};

/**
 * A request for an operation by somebody who may ask for it, with the body that its example gives, but
 * for what has to be true here; undefined where nobody here may.
 */
export const asksFor = (
  id: string,
  scene: Scene,
  by?: { readonly subject: string },
): Request | undefined => {
  const operation = operationNamed(id);
  const act = ACTS[id];
  const as =
    by ??
    (operation.posts.length === 0 ? scene.machine : undefined) ??
    scene.staff.one(operation.posts, scene.unit) ??
    scene.staff.one(operation.posts);
  if (!as) return undefined;
  const example = PERSONAL_ROOMS.includes(operation.room)
    ? marked(operation.body.example)
    : operation.body.example;
  const body =
    operation.body.type === 'none' && !scene.told
      ? undefined
      : { ...Object(example), ...act?.body?.(scene), ...scene.told };
  const query = act?.query?.(scene);
  return {
    method: operation.method,
    path: operation.path.replace('{id}', scene.id),
    as: { subject: as.subject, ...(as === scene.machine && { role: scene.machine.role }) },
    ...(body !== undefined && { body }),
    ...(query && { query }),
    ...(operation.key.how !== 'none' && { key: scene.freshKey() }),
  };
};
