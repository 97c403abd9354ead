import type { Neighbour } from '../contracts/branch.ts';
import { sourceOf } from '../contracts/bus-names.ts';
import { carriedBy, outfitOf } from '../contracts/message-settings.ts';
import { neighbourFunctionArn, regionOfFunction } from '../contracts/neighbour-functions.ts';
import type { Outfit, Paging } from '../domain/on-call/paging.ts';
import type { OwnBranch } from '../domain/own-branch.ts';
import {
  eventBridge,
  lambda,
  s3,
  secretsManager,
  ses,
  sns,
  sqs,
  stepFunctions,
} from '../gateways/clients.ts';
import { makeEventBus, regionOf } from '../gateways/event-bus.ts';
import { makeFingerprints } from '../gateways/fingerprints.ts';
import { makeIdentifiers } from '../gateways/identifiers.ts';
import { makeNeighbourCases } from '../gateways/neighbour-cases.ts';
import { makeNeighbourDesks } from '../gateways/neighbour-desks.ts';
import { makeObjectStore } from '../gateways/object-store.ts';
import { makePagers, makePersonalPagers } from '../gateways/pagers.ts';
import { makeQueue } from '../gateways/queue.ts';
import { makeSignatureCheck } from '../gateways/signature-check.ts';
import { makeTimers } from '../gateways/timers.ts';
import { makeUploadDesk } from '../gateways/upload-desk.ts';
import { makeWallClock } from '../gateways/wall-clock.ts';
import type { CustomerWays } from '../ports/outside.ts';
import { makeReadOnCall } from '../showing/on-call-kept.ts';
import { makeAuthorities } from '../store/authorities.ts';
import { makeCaseFileReader } from '../store/case-file-reader.ts';
import { makeChangeLog } from '../store/change-log.ts';
import { makeComplaintReader } from '../store/complaint-reader.ts';
import { makeCustomerTickets } from '../store/customer-tickets.ts';
import { makeDocumentClient } from '../store/document-client.ts';
import { makeDueReader } from '../store/due-reader.ts';
import { makeEntryReader } from '../store/entry-reader.ts';
import { makeHandOverNotes } from '../store/hand-over-notes.ts';
import { makeHeartbeats } from '../store/heartbeats.ts';
import { makeKeyReader } from '../store/key-reader.ts';
import { makeLedger } from '../store/ledger.ts';
import { makeLookers, makeNames } from '../store/lookers.ts';
import { makeMemberLists } from '../store/member-lists.ts';
import { makeMirrorReader } from '../store/mirror-reader.ts';
import { makeReceiptReader } from '../store/notice-receipt-reader.ts';
import { makeOrderLists } from '../store/order-lists.ts';
import {
  makeOrganisationReader,
  makeOrganisationWatch,
  makeUnitReader,
} from '../store/organisation-reader.ts';
import { makeContactReader } from '../store/repeat-reader.ts';
import { makeStormReader } from '../store/storm-reader.ts';
import { makeThingList, makeThingReader } from '../store/thing-reader.ts';
import { makeDispatchQueue, makeReceivedTickets, makeTicketLists } from '../store/ticket-lists.ts';
import { makeNumberReader } from '../store/ticket-number-reader.ts';
import { makeWordsEraser } from '../store/words-eraser.ts';
import { env } from './env.ts';
import { settings } from './settings.ts';

let documents: ReturnType<typeof makeDocumentClient> | undefined;

/** One client for all that a function asks for: they share its connections. */
const documentClient = () => {
  documents ??= makeDocumentClient();
  return documents;
};

// Each is made by a call, so that a bundle holds only the clients that its function asks for.
const stored = () => ({
  client: documentClient(),
  tables: {
    tickets: env('TICKETS_TABLE'),
    // Most functions have no right to this table, and are not told its name.
    get caseFiles() {
      return env('CASE_FILES_TABLE');
    },
  },
});

export const clock = makeWallClock();
export const identifiers = () => makeIdentifiers();
const ledger = () => makeLedger(stored());
export const ticketReader = () => makeComplaintReader(stored());
export const timedTicketReader = () => makeThingReader(stored(), 'ticket');
export const orderReader = () => makeThingReader(stored(), 'order');
export const orderEntryReader = () => makeEntryReader(stored(), 'order');
export const orderLists = () => makeOrderLists(stored());
export const ticketEntryReader = () => makeEntryReader(stored(), 'ticket');
const keyReader = () => makeKeyReader(stored());
/** What changing anything needs. */
export const changePorts = () => ({
  ledger: ledger(),
  keys: keyReader(),
  clock,
  ownBranch,
});
export const contactReader = () => makeContactReader(stored());
export const customerTickets = () => makeCustomerTickets(stored());
export const numberReader = () => makeNumberReader(stored());
export const ticketLists = () => makeTicketLists(stored());
export const receivedTickets = () => makeReceivedTickets(stored());
export const dispatchQueue = () => makeDispatchQueue(stored());
export const dueReader = () => makeDueReader(stored());
export const mirrorReader = () => makeMirrorReader(stored());
export const wordsEraser = () => makeWordsEraser(stored());
export const caseFileReader = () => makeCaseFileReader(stored());
export const alertReader = () => ({
  ...makeThingReader(stored(), 'alert'),
  ...makeThingList(stored(), 'alert'),
});
export const stormReader = () => makeStormReader(stored());
export const noticeReader = () => ({
  ...makeThingReader(stored(), 'notice'),
  ...makeThingList(stored(), 'notice'),
  ...makeReceiptReader(stored()),
});

/** What has become of each level's rota. */
export const dutyReader = () => makeThingReader(stored(), 'duty');
/** Which alerts are muted, for how long. */
export const mutingsReader = () => makeThingReader(stored(), 'mutings');
/** What shifts have left. */
export const handOverReader = () => ({
  ...makeThingReader(stored(), 'hand-over'),
  ...makeThingList(stored(), 'hand-over'),
});
export const handOverNotes = () => makeHandOverNotes(stored());
/** Whom this branch pages, with what commands have changed of it. */
export const readOnCall = () => makeReadOnCall({ onCall: settings.onCall, duties: dutyReader() });
export const messageReader = () => makeThingReader(stored(), 'message');
export const messageList = () => makeThingList(stored(), 'message');
export const setAsideReader = () => makeThingReader(stored(), 'set-aside');
export const setAsideList = () => makeThingList(stored(), 'set-aside');
/** In whose right somebody asks. */
export const authorities = () => makeAuthorities(stored());
export const organisationReader = () => makeOrganisationReader(stored());
export const unitById = () => makeThingReader(stored(), 'unit');
export const unitReader = () => makeUnitReader(stored());
export const organisationWatch = () => makeOrganisationWatch(stored());
export const memberLists = () => makeMemberLists(stored());
export const memberReader = <Kind extends 'unit' | 'person'>(kind: Kind) => ({
  ...makeThingReader(stored(), kind),
  ...makeEntryReader(stored(), kind),
});

/** What changed of late. */
export const changeLog = () => makeChangeLog(stored(), { clock });
export const heartbeats = () => makeHeartbeats(stored());
export const lookers = () => makeLookers(stored());
export const names = () => makeNames(stored());

export const fingerprints = () =>
  makeFingerprints({
    client: secretsManager(),
    secretId: env('LOOKUP_KEY_SECRET'),
    clock,
  });
export const timers = () =>
  makeTimers({
    client: stepFunctions(),
    machines: {
      ticket: env('COMPLAINT_MACHINE_ARN'),
      notice: env('NOTICE_MACHINE_ARN'),
      alert: env('PAGING_MACHINE_ARN'),
    },
  });
export const eventBus = (bus: string) =>
  makeEventBus({
    client: eventBridge({ region: regionOf(bus) }),
    bus,
    source: sourceOf(settings.branch.id),
  });
/** The doors at which some neighbours may be asked, each this branch's own. */
const doorsOf = (neighbours: readonly Neighbour[], ownFunction: string) => {
  const doors = new Map(
    neighbours.map((one) => {
      const arn = neighbourFunctionArn(env(ownFunction), settings.branch.id, one);
      return [one.id, { arn, client: lambda({ region: regionOfFunction(arn) }) }] as const;
    }),
  );
  return (neighbour: string) => doors.get(neighbour);
};
/** What neighbours tell of what they share with this branch. @param neighbours those that may be asked */
export const neighbourCases = (neighbours: readonly Neighbour[] = settings.neighbours) =>
  makeNeighbourCases(doorsOf(neighbours, 'OWN_DISCLOSER_ARN'));
/** Those who carry out commands for this branch. @param neighbours those that do */
export const neighbourDesks = (neighbours: readonly Neighbour[]) =>
  makeNeighbourDesks(doorsOf(neighbours, 'OWN_DESK_FOR_ABOVE_ARN'));
export const queueTo = (queueUrl: string) => makeQueue({ client: sqs(), queueUrl });
export const objectStore = (bucket: string) => makeObjectStore({ client: s3(), bucket });
export const uploadDesk = (bucket: string) => makeUploadDesk({ client: s3(), bucket });
const pagerGround = (customerWays: CustomerWays) => ({
  customerWays,
  robots: settings.branch.robots && {
    client: secretsManager(),
    secretId: settings.branch.robots.secret,
    clock,
  },
  email: settings.branch.emailSender
    ? { client: ses(), sender: settings.branch.emailSender }
    : undefined,
  webhook: {
    client: secretsManager(),
    secretId: env('WEBHOOK_SECRET'),
    clock,
  },
});
export const pagers = (customerWays: CustomerWays) =>
  makePagers({
    ...pagerGround(customerWays),
    topic: { client: sns(), arn: env('ALERT_TOPIC_ARN') },
  });
/** The ways that people have of their own. */
export const personalPagers = (customerWays: CustomerWays) =>
  makePersonalPagers(pagerGround(customerWays));

/** Which secret the provider of text messages shares with the branch. */
export const smsSecret = () => settings.branch.messages?.sms?.secret ?? env('WEBHOOK_SECRET');

/** What a provider of text messages signs. */
export const smsSignatures = () =>
  makeSignatureCheck({
    client: secretsManager(),
    secretId: smsSecret(),
    clock,
  });

/** What a provider of calls signs; undefined where the branch has none. */
export const voiceSignatures = () => {
  const voice = settings.branch.messages?.voice;
  return voice && makeSignatureCheck({ client: secretsManager(), secretId: voice.secret, clock });
};

/** By what this branch reaches its people. */
export const outfit: Outfit = outfitOf(settings.branch);

/** Whom this branch pages: who cannot be mailed needs another way. */
export const paging: Paging = { onCall: settings.onCall, ...outfit };

/** Which branch this is, and whom it pages for. */
export const ownBranch: OwnBranch = {
  id: settings.branch.id,
  level: settings.branch.level,
  ...(settings.branch.messages && { carries: carriedBy(settings.branch.messages) }),
};
