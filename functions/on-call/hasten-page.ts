import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import { isEnough } from '../domain/calling/storm.ts';
import { bringUp } from '../domain/on-call/alert-acts.ts';
import { waitsUntil } from '../domain/on-call/record-alert.ts';
import type { BeginPorts } from './begin.ts';

/** Has the page of what has waited for others go out at once where enough of them have come. @see rule F3 */
export const makeHastenPage = (
  ports: ChangePorts & Pick<BeginPorts, 'alerts' | 'storms' | 'policy'>,
) => {
  const change = makeChange(ports);
  const { alerts, storms, policy } = ports;
  return (headId: string, correlationId: string) =>
    change({
      load: async () => {
        const head = await alerts.load(headId);
        const waits = head?.state === 'raised' && waitsUntil(head) !== undefined;
        return waits && isEnough(1 + (await storms.members(headId)).length, policy)
          ? head
          : undefined;
      },
      decide: (head, now) =>
        head
          ? {
              kind: 'changed',
              changes: [alertChange(head, bringUp(head, 'storm', now, correlationId))],
              answer: undefined,
            }
          : unchanged(undefined),
    });
};
