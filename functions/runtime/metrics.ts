import { writeLine } from './written.ts';

/** Counts something: a line of the log that CloudWatch makes a metric of (embedded metric format). */
const count = (name: string, value: number): void => {
  if (value === 0) return;
  writeLine({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: 'Redress',
          Dimensions: [['service']],
          Metrics: [{ Name: name, Unit: 'Count' }],
        },
      ],
    },
    [name]: value,
  });
};
/** Counts what the passing of time found; each has an alarm. */
export const countSwept = ({
  rearmed = 0,
  'set-aside': setAside = 0,
  failed = 0,
  unreached = 0,
  unfinished = false,
}: {
  readonly rearmed?: number;
  readonly 'set-aside'?: number;
  readonly failed?: number;
  readonly unreached?: number;
  readonly unfinished?: boolean;
}): void => {
  count('TimersRearmed', rearmed);
  count('TimersSetAside', setAside);
  count('NotSwept', failed);
  count('NobodyReached', unreached);
  count('SweepUnfinished', unfinished ? 1 : 0);
};

/** Says that the calendar's cover ends and next year's data is missing; it has an alarm. */
export const countCalendarEnding = (): void => count('CalendarEndsSoon', 1);

/** Says that a level's rota has nobody at some time within 14 days (F3); it has an alarm. */
export const countRotaGaps = (): void => count('RotaGaps', 1);

/** Counts machines and neighbouring branches that give no sign of life (B2, H4); it has an alarm. */
export const countSilent = (silent: number): void => count('HeartbeatsMissed', silent);

/** Says that nobody has filled the organisation: nobody may do anything, and nobody is paged; it has an alarm. */
export const countOrganisationEmpty = (): void => count('OrganisationEmpty', 1);

/** Counts what came in and opened no ticket; it is listed for a person. */
export const countSetAside = (): void => count('MessagesSetAside', 1);

/** Counts inbound events that were refused; each lies in the dead-letter queue with its reason. */
export const countRefusedEvent = (): void => count('InboundEventsRefused', 1);

/** Counts alerts that nobody has acknowledged at any level (F3); it has an alarm. */
export const countNobodyReached = (recorded: readonly string[]): void =>
  count('NobodyReached', recorded.filter((type) => type === 'NobodyReached').length);
