import type { Agenda } from '../agenda.ts';
import type { Faults } from '../faults.ts';
import type { WiredRule } from '../house/wiring.ts';
import type { PutEvent } from '../watching.ts';
import { NotUnderstood } from './conditions.ts';
import { matches, type Pattern } from './patterns.ts';

type Ports = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly eventId: () => string;
  /** Hands an event to a target, as text. */
  readonly toTarget: (arn: string, event: string) => void;
  readonly put: (event: PutEvent) => void;
};

/** What a pattern may say besides the detail. */
const NAMED: readonly string[] = ['source', 'detail-type'];

/** A rule that takes events of a kind, if they hold what else it asks for. */
type Taking = { readonly targets: readonly string[]; readonly besides: Pattern };

/** The buses of a branch's account: what is put on one goes to the targets of each rule that takes it. */
export const makeBuses = (rules: readonly WiredRule[], { agenda, faults, ...ports }: Ports) => {
  /** Which rules take what comes from somewhere under a name is the same for all of it. */
  const taking = new Map<string, readonly Taking[]>();
  const takingOf = ({ bus, source, type }: PutEvent): readonly Taking[] => {
    const key = `${bus} ${source} ${type}`;
    const known = taking.get(key);
    if (known) return known;
    const found = rules.flatMap((rule) => {
      if (rule.bus !== bus || rule.pattern === undefined) return [];
      const { detail, ...named } = rule.pattern;
      const stranger = Object.keys(named).find((field) => !NAMED.includes(field));
      if (stranger !== undefined) throw new NotUnderstood(`a pattern of ${stranger}`);
      if (!matches(named, { source, 'detail-type': type })) return [];
      const besides = detail === undefined ? {} : { detail };
      return [{ targets: rule.targets.map(({ arn }) => arn), besides }];
    });
    taking.set(key, found);
    return found;
  };
  const hand = (arn: string, text: string): void => {
    for (let times = faults.strikes('doubled') ? 2 : 1; times > 0; times -= 1)
      agenda.plan(agenda.now() + faults.chance.between(20, 500), () => ports.toTarget(arn, text));
  };
  return {
    put: (event: PutEvent): void => {
      ports.put(event);
      const { source, type, detail } = event;
      const named = {
        version: '0',
        id: ports.eventId(),
        source,
        'detail-type': type,
        time: new Date(agenda.now()).toISOString(),
      };
      const told = { detail: JSON.parse(detail) };
      const text = `${JSON.stringify(named).slice(0, -1)},"detail":${detail}}`;
      for (const { targets, besides } of takingOf(event))
        if (matches(besides, told)) for (const arn of targets) hand(arn, text);
    },
  };
};
