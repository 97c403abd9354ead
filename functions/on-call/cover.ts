import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import type { StormReader, ThingReader } from '../ports/readers.ts';
import { acknowledgedWith } from './begin.ts';
import type { TicketVersions } from './ticket-version.ts';

/** So many alerts are acknowledged at once. */
const AT_ONCE = 16;

/** What covering needs. */
export type CoverPorts = ChangePorts &
  TicketVersions & {
    readonly alerts: ThingReader<'alert'>;
    readonly storms: StormReader;
  };

/**
 * Acknowledges what was told with an alert that somebody has acknowledged, each by itself; twice is once.
 * @returns how many it were
 * @throws ChangeBusy
 * @see rule F3
 */
export const makeCover = (ports: CoverPorts) => {
  const { alerts, storms } = ports;
  const change = makeChange(ports);
  const coverOne = async (id: string, headId: string, correlationId: string): Promise<number> => {
    const { kind } = await change({
      load: async (now) => {
        const [alert, head] = await Promise.all([alerts.load(id), alerts.load(headId)]);
        const recorded =
          alert?.state === 'raised' && head
            ? await acknowledgedWith(alert, head, now, correlationId, ports)
            : undefined;
        return { alert, recorded };
      },
      decide: ({ alert, recorded }) =>
        recorded
          ? { kind: 'changed', changes: [alertChange(alert, recorded)], answer: undefined }
          : unchanged(undefined),
    });
    return kind === 'changed' ? 1 : 0;
  };
  return async (headId: string, correlationId: string): Promise<number> => {
    const members = await storms.members(headId);
    let covered = 0;
    for (let from = 0; from < members.length; from += AT_ONCE) {
      const some = members.slice(from, from + AT_ONCE);
      const done = await Promise.all(some.map((id) => coverOne(id, headId, correlationId)));
      covered += done.reduce((sum, one) => sum + one, 0);
    }
    return covered;
  };
};
