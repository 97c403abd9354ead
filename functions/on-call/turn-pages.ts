import type { ChangePorts } from '../changing/change.ts';
import { shiftMessageId } from '../contracts/shift-message.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { shiftWords } from '../domain/on-call/shift-words.ts';
import type { AlertPlace } from '../domain/on-call/wording.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Instant } from '../domain/time.ts';
import { type BriefPorts, makeBriefedByPage, makeBriefing } from './brief.ts';
import { makeNoteTold } from './shift-message.ts';

/** Whose turn begins with a page, and what they should know. */
export type TurnPage = {
  readonly person: Person;
  readonly brief: Bilingual;
  /** They know it: no message of its own follows. */
  readonly noteTold: () => Promise<void>;
};

/** Whose turn, or day, begins with the page of an alert; undefined where nobody's does, they know already, or that cannot be found out. */
export type TurnPages = (
  alert: Pick<Alert, 'level' | 'putOff'>,
  now: Instant,
) => Promise<TurnPage | undefined>;

/** Finds for whom an alert was put off: its page and the message of their turn are one. @see rule F3 */
export const makeTurnPages = (
  ports: ChangePorts & BriefPorts & { readonly place: AlertPlace },
): TurnPages => {
  const briefedByPage = makeBriefedByPage(ports);
  const briefing = makeBriefing(ports);
  const note = makeNoteTold(ports);
  const find: TurnPages = async (alert, now) => {
    const due = await briefedByPage(alert, now);
    if (!due) return undefined;
    const id = shiftMessageId(due);
    if (await ports.keys.find(id)) return undefined;
    const briefed = await briefing(due, now);
    if (typeof briefed === 'string') return undefined;
    const { brief, person } = briefed;
    return {
      person,
      brief: shiftWords(brief, ports.place).text,
      noteTold: () => note(id),
    };
  };
  // Whatever keeps the brief from being made keeps no page.
  return (alert, now) => find(alert, now).catch(() => undefined);
};
