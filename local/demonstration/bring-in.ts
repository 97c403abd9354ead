import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { CaseView } from '../../functions/contracts/views.ts';
import type { Cast } from './cast.ts';
import type { Complaint } from './complaints/complaint.ts';
import { type Message, messageOf, messagesJoining } from './messages/message.ts';
import { uploadScan } from './messages/scan.ts';
import { keyOf, type Run } from './run.ts';
import { eventually } from './waiting.ts';

/** A complaint that has a ticket, and what was odd about that. */
export type Brought = { readonly ticketId: string; readonly problems: readonly string[] };

/** Whatever is handed over without an answer has a ticket within this many seconds. */
const patience = 60;

/** Sends a complaint the way that it has, twice if it must be, and finds its ticket. */
export const bringIn = async (complaint: Complaint, cast: Cast): Promise<Brought> => {
  const { apiOf, run, signal } = cast;
  const { branch, way, sentTwice } = complaint;
  const api = apiOf(branch);
  const scan = way.channel === 'letter' && way.scanned ? await uploadScan(api, signal) : undefined;
  const compose = () => messageOf(complaint, run, Date.now(), scan);
  if (way.over !== 'http') return handOver(complaint, compose(), cast);
  let sent: Message | undefined;
  const reply = await api.register(() => {
    sent = compose();
    return sent;
  });
  cast.scene.registered(complaint, reply.body);
  const ticketId = reply.body.id;
  const apart = await joining(complaint, ticketId, cast);
  if (apart.length > 0) return { ticketId, problems: apart };
  const again = sent;
  if (!sentTwice || again === undefined) return { ticketId, problems: [] };
  const second = await api.register(() => again);
  const { ticketNumber } = second.body;
  cast.scene.tell({ kind: 'replayed', complaint, ticketNumber });
  const same = isDeepStrictEqual(second.body, reply.body);
  return {
    ticketId,
    problems: [
      ...(second.status === 200 && second.replayed
        ? []
        : [`sent again, it was answered ${second.status} and not marked as a replay`]),
      ...(same ? [] : ['sent again, it was answered otherwise than the first time']),
    ],
  };
};

/** Other bodies hand on the same: what did not join the ticket (A5, B9). */
const joining = async (
  complaint: Complaint,
  ticketId: string,
  { apiOf, run }: Cast,
): Promise<string[]> => {
  const problems: string[] = [];
  for (const message of messagesJoining(complaint, run, Date.now())) {
    const { body } = await apiOf(complaint.branch).register(() => message);
    if (body.id !== ticketId || !body.joined)
      problems.push(`what another body handed on became ${body.ticketNumber}`);
  }
  return problems;
};

const handOver = async (complaint: Complaint, message: Message, cast: Cast): Promise<Brought> => {
  const { endpoints, integrator, scene, signal } = cast;
  const to = endpoints.branches.find(({ id }) => id === complaint.branch);
  if (!to) throw new Error(`no branch ${complaint.branch}`);
  await integrator.handOver(message, to);
  const looked = new Set<string>();
  const ticketId = await eventually(() => find(complaint, looked, cast), patience, signal);
  if (ticketId === undefined) throw new Error(`no ticket ${patience} s after it was handed over`);
  scene.recognise(ticketId, complaint);
  return { ticketId, problems: [] };
};

/** Looks into each new case of the branch and channel that nobody has claimed. */
const find = async (
  complaint: Complaint,
  looked: Set<string>,
  { scene, apiOf, run }: Cast,
): Promise<string | undefined> => {
  const candidates = scene
    .tickets()
    .filter(
      ({ id, owner, channel, complaint: claimed }) =>
        !claimed &&
        !looked.has(id) &&
        owner === complaint.branch &&
        channel === complaint.way.channel,
    );
  for (const { id } of candidates) {
    looked.add(id);
    if (isOf(await apiOf(complaint.branch).case(id), complaint, run)) return id;
  }
  return undefined;
};

const isOf = ({ caseFile }: z.infer<typeof CaseView>, { name }: Complaint, run: Run): boolean => {
  const key = keyOf(run, name);
  return Object.values(caseFile?.channel ?? {}).some(
    (reference) => reference === key || reference.includes(`${key}@`),
  );
};
