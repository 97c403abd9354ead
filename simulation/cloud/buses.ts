import type { Agenda } from '../agenda.ts';
import type { Faults } from '../faults.ts';
import type { WiredRule } from '../house/wiring.ts';
import type { PutEvent } from '../watching.ts';
import { matches } from './patterns.ts';

type Ports = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly eventId: () => string;
  readonly toTarget: (arn: string, event: unknown) => void;
  readonly put: (event: PutEvent) => void;
};

/** The buses of a branch's account: what is put on one goes to the targets of each rule that takes it. */
export const makeBuses = (rules: readonly WiredRule[], { agenda, faults, ...ports }: Ports) => ({
  put: (event: PutEvent): void => {
    ports.put(event);
    const envelope = {
      version: '0',
      id: ports.eventId(),
      source: event.source,
      'detail-type': event.type,
      time: new Date(agenda.now()).toISOString(),
      detail: JSON.parse(event.detail),
    };
    const taking = rules.filter(
      ({ bus, pattern }) =>
        bus === event.bus && pattern !== undefined && matches(pattern, envelope),
    );
    for (const { arn } of taking.flatMap(({ targets }) => targets)) {
      const times = faults.strikes('doubled') ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        agenda.plan(agenda.now() + faults.chance.between(20, 500), () =>
          ports.toTarget(arn, envelope),
        );
    }
  },
});
