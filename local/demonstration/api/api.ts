import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { AlertList, AlertView } from '../../../functions/contracts/alerts.ts';
import { Upload } from '../../../functions/contracts/intake.ts';
import { StoredSnapshot } from '../../../functions/contracts/items/snapshot.ts';
import {
  type CloseNotice,
  NoticeList,
  NoticeView,
  NoticeWithReceipts,
  type PublishNotice,
  type UpdateNotice,
} from '../../../functions/contracts/notices.ts';
import type { COMPLAINT_COMMANDS } from '../../../functions/contracts/operations/handling/commands.ts';
import type { ORDER_COMMANDS } from '../../../functions/contracts/operations/work-orders/commands.ts';
import type { dispatchComplaint } from '../../../functions/contracts/operations/work-orders/dispatch.ts';
import { OrderPage, OrderSummary } from '../../../functions/contracts/orders.ts';
import { pageOf } from '../../../functions/contracts/page.ts';
import { Registered } from '../../../functions/contracts/registered.ts';
import { Carried } from '../../../functions/contracts/ticket-after-command.ts';
import { CaseView, TimelinePage } from '../../../functions/contracts/views.ts';
import type { TicketState } from '../../../functions/domain/ticket/ticket.ts';
import type { BranchEndpoints } from '../../endpoints.ts';
import type { AnswerWords, RefusalWords } from '../complaints/complaint.ts';
import type { Message } from '../messages/message.ts';
import type { Client } from './request.ts';

/** What is sent with a command. */
type BodyOf<Kind extends keyof typeof COMPLAINT_COMMANDS> = z.input<
  (typeof COMPLAINT_COMMANDS)[Kind]['body']['schema']
>;

/** What is sent with a command on a work order. */
type OrderBodyOf<Kind extends keyof typeof ORDER_COMMANDS> = z.input<
  (typeof ORDER_COMMANDS)[Kind]['body']['schema']
>;

type Cursor = { readonly items: readonly unknown[]; readonly cursor?: string | undefined };

const everyPage = async <P extends Cursor>(
  page: (cursor: string | undefined) => Promise<P>,
): Promise<P['items'][number][]> => {
  const items: P['items'][number][] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    items.push(...next.items);
    cursor = next.cursor;
  } while (cursor !== undefined);
  return items;
};

/** Whose token it is. */
type Bearer = keyof BranchEndpoints['tokens'];

/** One branch's API, each request with the token of a post that may make it. */
export type Api = ReturnType<typeof makeApi>;

export const makeApi = ({ apiUrl, tokens, people }: BranchEndpoints, { ask }: Client) => {
  const get = async <T extends z.ZodType>(as: Bearer, path: string, answer: T) =>
    (
      await ask('patient', () => ({
        method: 'GET',
        url: apiUrl + path,
        token: tokens[as],
        answer,
      }))
    ).body;
  const post = <T extends z.ZodType>(as: Bearer, path: string, content: unknown, answer: T) =>
    postBy(tokens[as], path, content, answer);
  const postBy = <T extends z.ZodType>(token: string, path: string, content: unknown, answer: T) =>
    ask('urgent', () => ({
      method: 'POST',
      url: apiUrl + path,
      token,
      body: { type: 'application/json', content: JSON.stringify(content) },
      headers: { 'idempotency-key': randomUUID() },
      answer,
    }));
  const command = (as: Bearer, id: string, verb: string, content: unknown) =>
    post(as, `/complaints/${id}/${verb}`, content, Carried);
  const intakeOf = (message: Message) =>
    message.kind === 'mail'
      ? {
          url: `${apiUrl}/intake/email`,
          body: { type: 'message/rfc822', content: message.bytes },
        }
      : {
          url: `${apiUrl}/intake/${message.channel}`,
          body: { type: 'application/json', content: JSON.stringify(message.body) },
        };
  const page = (path: string, cursor: string | undefined): string =>
    `${path}?limit=100${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;

  return {
    /** Its channel's own key makes it one complaint, however often it is sent. */
    register: (compose: () => Message) =>
      ask('urgent', () => ({
        method: 'POST',
        token: tokens.integrator,
        answer: Registered,
        ...intakeOf(compose()),
      })),
    requestUpload: async (contentType: string) =>
      (await post('integrator', '/intake/uploads', { purpose: 'letter-scan', contentType }, Upload))
        .body,

    case: (id: string) => get('taker', `/complaints/${id}`, CaseView),
    /** Another branch's ticket, as far as this one has been told of it; its owner is not asked. */
    mirror: async (id: string, state: TicketState) => {
      const listed = await everyPage((cursor) =>
        get('taker', `${page('/complaints', cursor)}&state=${state}`, pageOf(StoredSnapshot)),
      );
      return listed.find((one) => one.id === id);
    },
    timeline: (id: string) =>
      everyPage((cursor) => get('taker', page(`/complaints/${id}/timeline`, cursor), TimelinePage)),
    answer: (id: string, content: AnswerWords & { readonly means?: 'message' }) =>
      command('taker', id, 'answer', content),
    refuse: (id: string, { ground, reason, basis }: RefusalWords) =>
      command('taker', id, 'refuse', { ground, reason, basis }),
    replyToBody: (id: string, content: BodyOf<'reply-to-body'>) =>
      command('taker', id, 'reply-to-body', content),
    close: (id: string) => command('taker', id, 'close', {}),
    escalate: (id: string, reason: string) => command('manager', id, 'escalate', { reason }),

    hold: (id: string, words: BodyOf<'hold'>) => command('taker', id, 'hold', words),
    resume: (id: string, words: BodyOf<'resume'>) => command('taker', id, 'resume', words),
    requestExtension: (id: string, content: BodyOf<'request-extension'>) =>
      command('taker', id, 'request-extension', content),
    /** Another person than the one who asked for it. */
    extend: (id: string, content: BodyOf<'extend'>) => command('lead', id, 'extend', content),
    promise: (id: string, content: BodyOf<'promise'>) => command('taker', id, 'promise', content),
    correct: (id: string, content: BodyOf<'correct'>) => command('taker', id, 'correct', content),
    /** Another person than the one who proposed it. */
    judgeCorrection: (id: string, content: BodyOf<'judge-correction'>) =>
      command('manager', id, 'judge-correction', content),

    /** What somebody does, by their id in the organisation. */
    desk: (person: string) => {
      const token = people[person];
      if (token === undefined) throw new Error(`there is no ${person}`);
      return {
        case: async (id: string) =>
          (
            await ask('patient', () => ({
              method: 'GET',
              url: `${apiUrl}/complaints/${id}`,
              token,
              answer: CaseView,
            }))
          ).body,
        answer: (id: string, words: AnswerWords) =>
          postBy(token, `/complaints/${id}/answer`, words, Carried),
        dispatch: (ticketId: string, content: z.input<typeof dispatchComplaint.body.schema>) =>
          postBy(token, `/complaints/${ticketId}/dispatch`, content, OrderSummary),
        order: <Kind extends keyof typeof ORDER_COMMANDS>(
          id: string,
          kind: Kind,
          content: OrderBodyOf<Kind>,
        ) => postBy(token, `/orders/${id}/${kind}`, content, OrderSummary),
      };
    },
    /** Those that somebody still has to do something about. */
    orders: () => everyPage((cursor) => get('head', page('/orders', cursor), OrderPage)),
    order: (id: string) => get('head', `/orders/${id}`, OrderSummary),
    orderTimeline: (id: string) =>
      everyPage((cursor) => get('reviewer', page(`/orders/${id}/timeline`, cursor), TimelinePage)),

    alerts: () => everyPage((cursor) => get('on-call', page('/alerts', cursor), AlertList)),
    acknowledge: (id: string) =>
      post('on-call', `/alerts/${encodeURIComponent(id)}/acknowledge`, {}, AlertView),

    publish: (notice: z.input<typeof PublishNotice>) =>
      post('publisher', '/notices', notice, NoticeView),
    updateNotice: (id: string, update: z.input<typeof UpdateNotice>) =>
      post('publisher', `/notices/${id}/updates`, update, NoticeView),
    closeNotice: (id: string, closing: z.input<typeof CloseNotice>) =>
      post('publisher', `/notices/${id}/close`, closing, NoticeView),
    notices: () => everyPage((cursor) => get('publisher', page('/notices', cursor), NoticeList)),
    notice: (id: string) => get('publisher', `/notices/${id}`, NoticeWithReceipts),
  };
};
