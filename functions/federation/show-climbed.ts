import type { Disclosure, DisclosureRequest } from '../contracts/disclosure.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { shownCaseFile } from '../contracts/shown-case-file.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { hasClimbed, isToldAbove } from '../domain/ticket/climbed.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { WallClock } from '../ports/outside.ts';
import type { CaseFileReader } from '../ports/readers.ts';
import { caseView } from '../showing/case-view.ts';
import { type ExplainPorts, explainedLimits } from '../showing/explained-limits.ts';
import { evidencePlace, type FilePorts, fileOf } from '../showing/files.ts';
import { commandsOpenTo } from '../showing/may-on-ticket.ts';
import { timelinePage } from '../showing/timeline-page.ts';

export type ClimbedRequest = Extract<DisclosureRequest, { kind: 'climbed' }>;

/** What showing a complaint to the branch above needs. */
export type ShowClimbedPorts = ExplainPorts &
  FilePorts & {
    readonly caseFiles: CaseFileReader;
    readonly clock: WallClock;
    readonly clockContext: ClockContext;
    /** The branch above this one, where there is one. */
    readonly parent?: string | undefined;
    readonly ownBranch: { readonly id: string; readonly level: Ticket['level'] };
  };

/**
 * A complaint as the people of the branch above see it who are to work on it: one that has climbed to
 * them, and that is not closed. Whoever does not work on it sees the customer masked and no words (M3).
 * @returns undefined for everything else
 */
export const showClimbed = async (
  request: ClimbedRequest,
  asker: string,
  ports: ShowClimbedPorts,
): Promise<Extract<Disclosure, { kind: 'shown' }> | undefined> => {
  const ticket = asker === ports.parent ? await ports.tickets.load(request.ticketId) : undefined;
  if (!ticket || !isToldAbove(ticket, ports.ownBranch)) return undefined;
  return { kind: 'shown', answer: await partOf(ticket, request, ports) };
};

const partOf = async (
  ticket: Ticket,
  request: ClimbedRequest,
  ports: ShowClimbedPorts,
): Promise<HttpAnswer> => {
  const { wanted, as } = request;
  const { caseFiles, entries, clock } = ports;
  switch (wanted.part) {
    case 'case': {
      const caseFile = await caseFiles.caseFile(ticket.id);
      return {
        status: 200,
        body: {
          ...caseView(ticket, clock.now()),
          may: mayFromAbove(ticket, request, ports),
          masked: as === 'masked',
          ...(caseFile && { caseFile: shownCaseFile(caseFile, as) }),
        },
      };
    }
    case 'timeline':
      return timelinePage(
        entries.entries(ticket.id, wanted.page),
        as === 'whole' ? caseFiles.notes(ticket.id) : Promise.resolve([]),
      );
    case 'limits': {
      const reasons = as === 'whole' ? 'with-reasons' : 'without-reasons';
      return { status: 200, body: await explainedLimits(ticket, reasons, ports) };
    }
    case 'file':
      return as === 'whole' ? fileOf(ticket.id, wanted.key, ports) : refusal('not-found');
    case 'upload':
      return evidencePlace(wanted.contentType, ports);
    default:
      return unreachable(wanted);
  }
};

/** What the people of the branch above may do with it: what was reported up alone, they look at (E8, F1). */
const mayFromAbove = (
  ticket: Ticket,
  { by, inPosts = [by] }: ClimbedRequest,
  { ownBranch, parent, clock, clockContext }: ShowClimbedPorts,
): string[] => {
  const from = { kind: 'person', ...(parent !== undefined && { branch: parent }) } as const;
  const people = inPosts.map((one) => ({ ...one, ...from }));
  return hasClimbed(ticket, ownBranch)
    ? commandsOpenTo(people, ticket, clock.now(), clockContext)
    : [];
};
