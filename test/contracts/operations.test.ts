import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openApiDocument } from '../../functions/contracts/openapi/document.ts';
import { OPEN_PAGES } from '../../functions/contracts/operations/console/pages.ts';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { OPEN_OPERATIONS } from '../../functions/contracts/operations/open-operations.ts';
import type { Operation } from '../../functions/contracts/operations/operation.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import type { ClientRole } from '../../functions/domain/actor.ts';
import { POSTS, type Post } from '../../functions/domain/post.ts';

type Who = { readonly posts: readonly Post[]; readonly clients?: readonly ClientRole[] };

const DESK: Who = { posts: ['taker', 'lead', 'manager'] };
const MANAGERS: Who = { posts: ['manager'] };
const DISPATCHERS: Who = { posts: ['dispatcher', 'lead'] };
const LEADERS: Who = { posts: ['lead', 'manager'] };
const HANDLING: Who = { posts: [...DESK.posts, 'handler'] };
const WORKERS: Who = { posts: [...HANDLING.posts, 'dispatcher', 'head', 'reviewer'] };
const WOKEN: Who = { posts: [...WORKERS.posts, 'on-call'] };
const CHANNELS: Who = { ...DESK, clients: ['integrator'] };
const READERS: Who = { ...WORKERS, clients: ['integrator'] };
const EVERYBODY: Who = { posts: POSTS };
const ALL: Who = { posts: POSTS, clients: ['integrator', 'publisher'] };
const PUBLISHERS: Who = { posts: ['publisher', 'manager'], clients: ['publisher'] };

/** What callers rely on: where it is, who may ask, how a repeated request is known. */
const PROMISED: Readonly<
  Record<string, readonly [route: string, who: Who, key: string, more?: string]>
> = {
  registerPhoneCall: ['POST /intake/phone', CHANNELS, 'natural'],
  registerWalkIn: ['POST /intake/walk-in', CHANNELS, 'natural'],
  registerLetter: ['POST /intake/letter', CHANNELS, 'natural'],
  registerWebsiteForm: ['POST /intake/website', CHANNELS, 'natural'],
  registerTransferred: ['POST /intake/transferred', CHANNELS, 'natural'],
  referComplaint: ['POST /complaints/{id}/refer', DESK, 'optional', 'if-match'],
  replyToBody: ['POST /complaints/{id}/reply-to-body', DESK, 'optional', 'if-match'],
  registerMail: ['POST /intake/email', CHANNELS, 'natural'],
  requestUpload: ['POST /intake/uploads', CHANNELS, 'none'],
  listBases: ['GET /bases', { posts: POSTS, clients: ['integrator'] }, 'none'],
  findAreas: ['GET /areas', { posts: POSTS, clients: ['integrator'] }, 'none'],
  previewLimits: ['GET /intake/limits', DESK, 'none'],
  listSetAside: ['GET /intake/set-aside', MANAGERS, 'none'],
  registerSetAside: ['POST /intake/set-aside/{id}/register', MANAGERS, 'natural'],
  dismissSetAside: ['POST /intake/set-aside/{id}/dismiss', MANAGERS, 'natural'],
  listComplaints: ['GET /complaints', WOKEN, 'none'],
  readComplaint: ['GET /complaints/{id}', READERS, 'none'],
  readTimeline: ['GET /complaints/{id}/timeline', WORKERS, 'none'],
  openFile: ['GET /complaints/{id}/file', WORKERS, 'none'],
  requestEvidenceUpload: ['POST /complaints/{id}/uploads', HANDLING, 'none'],
  readClocks: ['GET /complaints/{id}/clocks', READERS, 'none'],
  lookUpCustomer: ['GET /customers', DESK, 'none'],
  listMessages: ['GET /messages', WORKERS, 'none'],
  readMessages: ['GET /complaints/{id}/messages', DESK, 'none'],
  attestMessage: ['POST /messages/{id}/attest', DESK, 'required', 'if-match'],
  printMessage: ['GET /messages/{id}/print', DESK, 'none'],
  callScript: ['GET /messages/{id}/script', DESK, 'none'],
  makeProgressLink: ['POST /complaints/{id}/progress-link', DESK, 'none'],
  answerComplaint: ['POST /complaints/{id}/answer', DESK, 'optional', 'if-match'],
  refuseComplaint: ['POST /complaints/{id}/refuse', DESK, 'optional', 'if-match'],
  escalateComplaint: ['POST /complaints/{id}/escalate', WORKERS, 'required', 'if-match'],
  closeComplaint: ['POST /complaints/{id}/close', DESK, 'optional', 'if-match, no body'],
  addNote: ['POST /complaints/{id}/note', WORKERS, 'required', 'if-match'],
  chaseComplaint: ['POST /complaints/{id}/chase', DESK, 'required', 'if-match, no body'],
  addFacts: ['POST /complaints/{id}/add-facts', HANDLING, 'required', 'if-match'],
  addEvidence: ['POST /complaints/{id}/evidence', HANDLING, 'required', 'if-match'],
  withdrawComplaint: ['POST /complaints/{id}/withdraw', DESK, 'optional', 'if-match'],
  reportUp: ['POST /complaints/{id}/report-up', WORKERS, 'required', 'if-match'],
  logAttempt: ['POST /complaints/{id}/attempt', HANDLING, 'required', 'if-match'],
  holdComplaint: ['POST /complaints/{id}/hold', HANDLING, 'optional', 'if-match'],
  resumeComplaint: ['POST /complaints/{id}/resume', HANDLING, 'optional', 'if-match'],
  requestExtension: ['POST /complaints/{id}/request-extension', HANDLING, 'optional', 'if-match'],
  declineExtension: ['POST /complaints/{id}/decline-extension', LEADERS, 'optional', 'if-match'],
  extendLimit: ['POST /complaints/{id}/extend', LEADERS, 'optional', 'if-match'],
  correctFacts: ['POST /complaints/{id}/correct', DESK, 'optional', 'if-match'],
  judgeCorrection: ['POST /complaints/{id}/judge-correction', DESK, 'optional', 'if-match'],
  enterOutsideDate: ['POST /complaints/{id}/outside-date', DESK, 'optional', 'if-match'],
  promiseAnswer: ['POST /complaints/{id}/promise', DESK, 'optional', 'if-match'],
  enterAppealDates: ['POST /complaints/{id}/appeal-dates', DESK, 'optional', 'if-match'],
  dispatchComplaint: ['POST /complaints/{id}/dispatch', DISPATCHERS, 'required', 'if-match'],
  listDispatch: ['GET /dispatch', { posts: ['dispatcher', 'lead', 'manager'] }, 'none'],
  dispatchMany: ['POST /dispatch', DISPATCHERS, 'required'],
  listOrders: ['GET /orders', WOKEN, 'none'],
  readOrder: ['GET /orders/{id}', WOKEN, 'none'],
  readOrderCase: ['GET /orders/{id}/case', { posts: ['handler', 'head'] }, 'none'],
  readOrderTimeline: ['GET /orders/{id}/timeline', WORKERS, 'none'],
  takeOrder: ['POST /orders/{id}/take', { posts: ['handler'] }, 'optional', 'if-match, no body'],
  passOrderOn: ['POST /orders/{id}/pass-on', { posts: ['handler'] }, 'required', 'if-match'],
  reportOrder: ['POST /orders/{id}/report', { posts: ['handler'] }, 'required', 'if-match'],
  misrouteOrder: ['POST /orders/{id}/misroute', { posts: ['handler'] }, 'optional', 'if-match'],
  confirmReport: [
    'POST /orders/{id}/confirm',
    { posts: ['head'] },
    'optional',
    'if-match, no body',
  ],
  sendReportBack: ['POST /orders/{id}/send-back', { posts: ['head'] }, 'required', 'if-match'],
  acceptReport: [
    'POST /orders/{id}/accept',
    { posts: ['reviewer'] },
    'optional',
    'if-match, no body',
  ],
  returnReport: ['POST /orders/{id}/return', { posts: ['reviewer'] }, 'required', 'if-match'],
  cancelOrder: ['POST /orders/{id}/cancel', DISPATCHERS, 'optional', 'if-match'],
  readChanges: ['GET /changes', { posts: POSTS }, 'none'],
  listAlerts: ['GET /alerts', WOKEN, 'none'],
  acknowledgeAlert: [
    'POST /alerts/{id}/acknowledge',
    { posts: ['on-call', 'manager', 'head'] },
    'natural',
  ],
  handOverAlert: [
    'POST /alerts/{id}/hand-over',
    { posts: ['on-call', 'manager', 'head'] },
    'natural',
  ],
  handOverShift: ['POST /hand-overs', { posts: ['lead', 'manager'] }, 'required'],
  listHandOvers: ['GET /hand-overs', { posts: ['lead', 'manager', 'on-call'] }, 'none'],
  readHandOver: ['GET /hand-overs/{id}', { posts: ['lead', 'manager', 'on-call'] }, 'none'],
  acknowledgeHandOver: [
    'POST /hand-overs/{id}/acknowledge',
    { posts: ['lead', 'manager'] },
    'natural',
  ],
  listMutings: ['GET /mutings', { posts: [...WOKEN.posts, 'publisher'] }, 'none'],
  muteAlerts: ['POST /mutings', { posts: ['lead', 'manager', 'publisher'] }, 'natural'],
  liftMuting: [
    'POST /mutings/{id}/lift',
    { posts: ['lead', 'manager', 'publisher', 'on-call'] },
    'natural',
  ],
  readDuty: ['GET /on-call', WOKEN, 'none'],
  readShifts: ['GET /on-call/shifts', WOKEN, 'none'],
  exportRota: ['GET /on-call/rota', WOKEN, 'none'],
  importOverrides: ['POST /on-call/rota', { posts: ['lead', 'manager'] }, 'natural'],
  overrideRota: ['POST /on-call/overrides', { posts: ['lead', 'manager'] }, 'natural'],
  endOverride: ['POST /on-call/overrides/{id}/end', { posts: ['lead', 'manager'] }, 'natural'],
  takeShift: ['POST /on-call/take', WOKEN, 'natural'],
  askSwap: ['POST /on-call/swaps', WOKEN, 'natural'],
  agreeSwap: ['POST /on-call/swaps/{id}/agree', WOKEN, 'natural'],
  declineSwap: ['POST /on-call/swaps/{id}/decline', WOKEN, 'natural'],
  testMyPage: ['POST /on-call/test-page', { posts: POSTS }, 'none'],
  makeCalendarLink: ['POST /on-call/calendar-link', WOKEN, 'none'],
  giveHeartbeat: ['POST /heartbeats', { posts: [], clients: ['integrator', 'publisher'] }, 'none'],
  listHeartbeats: ['GET /heartbeats', { posts: ['lead', 'manager', 'on-call'] }, 'none'],
  listNotices: ['GET /notices', ALL, 'none'],
  publishNotice: ['POST /notices', PUBLISHERS, 'required'],
  readNotice: ['GET /notices/{id}', ALL, 'none'],
  updateNotice: ['POST /notices/{id}/updates', PUBLISHERS, 'required'],
  closeNotice: ['POST /notices/{id}/close', PUBLISHERS, 'required'],
  listUnits: ['GET /organisation/units', EVERYBODY, 'none'],
  addUnit: ['POST /organisation/units', MANAGERS, 'natural'],
  readUnit: ['GET /organisation/units/{id}', EVERYBODY, 'none'],
  readUnitTimeline: ['GET /organisation/units/{id}/timeline', MANAGERS, 'none'],
  changeUnit: ['POST /organisation/units/{id}/change', MANAGERS, 'natural', 'if-match'],
  setHead: ['POST /organisation/units/{id}/set-head', MANAGERS, 'natural', 'if-match'],
  closeUnit: ['POST /organisation/units/{id}/close', MANAGERS, 'natural', 'if-match, no body'],
  listPeople: ['GET /organisation/people', EVERYBODY, 'none'],
  addPerson: ['POST /organisation/people', MANAGERS, 'natural'],
  readPerson: ['GET /organisation/people/{id}', MANAGERS, 'none'],
  readPersonTimeline: ['GET /organisation/people/{id}/timeline', MANAGERS, 'none'],
  changePerson: ['POST /organisation/people/{id}/change', MANAGERS, 'natural', 'if-match'],
  changePosts: ['POST /organisation/people/{id}/change-posts', MANAGERS, 'natural', 'if-match'],
  enterAbsence: ['POST /organisation/people/{id}/enter-absence', MANAGERS, 'natural', 'if-match'],
  comeBack: ['POST /organisation/people/{id}/come-back', MANAGERS, 'natural', 'if-match, no body'],
  leave: ['POST /organisation/people/{id}/leave', MANAGERS, 'natural', 'if-match, no body'],
  readMyself: ['GET /organisation/me', EVERYBODY, 'none'],
  enterMyAbsence: ['POST /organisation/me/enter-absence', EVERYBODY, 'natural', 'if-match'],
  wishQuiet: ['POST /organisation/me/quiet', EVERYBODY, 'natural', 'if-match, no body'],
  comeBackMyself: ['POST /organisation/me/come-back', EVERYBODY, 'natural', 'if-match, no body'],
};

const sorted = ({ posts, clients = [] }: Who) => ({
  posts: [...posts].sort(),
  clients: [...clients].sort(),
});

const promisedBy = ({ method, path, posts, clients, key, ifMatch, body }: Operation) => {
  const more = [
    ...(ifMatch ? ['if-match'] : []),
    ...(body.mayBeEmpty && body.type !== 'none' ? ['no body'] : []),
  ].join(', ');
  return [`${method} ${path}`, sorted({ posts, clients }), key.how, ...(more === '' ? [] : [more])];
};

/** What whoever has no token may ask for: where it is, what lets a request in, how often in a second. */
const OPEN: Readonly<Record<string, readonly [route: string, rate: number, burst: number]>> = {
  readProgress: ['GET /progress/{token}', 20, 40],
  takeSmsReport: ['POST /providers/sms/reports', 50, 100],
  showCall: ['GET /acknowledge/{token}', 20, 40],
  acknowledgeCall: ['POST /acknowledge/{token}', 20, 40],
  takeSmsReply: ['POST /providers/sms/replies', 10, 20],
  takeVoiceReport: ['POST /providers/voice/reports', 10, 20],
  readCalendar: ['GET /on-call/calendar/{token}', 10, 50],
  readConsoleSettings: ['GET /console/settings.json', 20, 100],
  consoleDoor: ['GET /console', 50, 300],
  consoleFiles: ['GET /console/{proxy+}', 50, 300],
};

it('no caller makes a complaint a canary: no request names it (B2)', () => {
  const asked = Object.values(openApiDocument('0.0.0').paths ?? {}).flatMap((methods) =>
    Object.values(Object(methods)).map((one) => Object(one).requestBody),
  );
  expect(asked.filter((body) => body !== undefined).length).toBeGreaterThan(20);
  expect(JSON.stringify(asked)).not.toContain('"canary"');
});

describe('what is offered without a token', () => {
  it('is this and nothing else, each with a throttle of its own', () => {
    expect(
      Object.fromEntries(
        [...OPEN_OPERATIONS, ...OPEN_PAGES].map(({ id, method, path, open: { throttle } }) => [
          id,
          [`${method} ${path}`, throttle.rateLimit, throttle.burstLimit],
        ]),
      ),
    ).toEqual(OPEN);
  });

  it.each(OPEN_OPERATIONS)('$id stands in OpenAPI as such, and parses its path', (operation) => {
    const { id, path, method, params, open, refusals } = operation;
    const shown = openApiDocument('0.0.0').paths?.[path];
    expect(shown).toHaveProperty(method.toLowerCase(), expect.objectContaining({ security: [] }));
    expect(JSON.stringify(shown)).toContain(open.admittedBy);
    expect(JSON.stringify(shown)).not.toContain('no-post');
    expect(Object.keys(params.shape)).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(refusals.length, id).toBeGreaterThan(0);
  });
});

describe('the table of what a branch offers', () => {
  it('keeps every promise, and offers nothing else', () => {
    expect(Object.fromEntries(OPERATIONS.map((one) => [one.id, promisedBy(one)]))).toEqual(
      Object.fromEntries(
        Object.entries(PROMISED).map(([id, [route, who, ...rest]]) => [
          id,
          [route, sorted(who), ...rest],
        ]),
      ),
    );
    expect(OPERATIONS).toHaveLength(Object.keys(PROMISED).length);
  });

  it.each(OPERATIONS)('$id parses the parameters that its path names', ({ path, params }) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(params.shape)).toEqual(named);
  });

  it.each(OPERATIONS)('$id stands in OpenAPI, with an example that it takes', (operation) => {
    const { id, path, method, body, summary, answer } = operation;
    const shown = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.looseObject({}))) })
      .parse(openApiDocument('0.0.0')).paths[path]?.[method.toLowerCase()];
    expect(shown).toMatchObject({ operationId: id, summary, tags: [operation.room] });
    expect(shown).toHaveProperty(['responses', String(answer.status)]);
    if (body.type === 'none') return;
    expect(shown).toMatchObject({ requestBody: { required: !body.mayBeEmpty } });
    const given =
      typeof body.example === 'string' ? new TextEncoder().encode(body.example) : body.example;
    expect(body.schema.safeParse(given).error).toBeUndefined();
  });

  it('OpenAPI shows nothing that is not in the table', () => {
    const shown = Object.entries(openApiDocument('0.0.0').paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(shown.sort()).toEqual(
      [...OPERATIONS, ...OPEN_OPERATIONS].map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it('no two requests ask for the same', () => {
    const asked = [...OPERATIONS, ...OPEN_OPERATIONS].map(
      ({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`,
    );
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('a command on a complaint', () => {
  it.each(Object.values(COMPLAINT_COMMANDS))(
    '$kind: what is written goes into the words, all else to the rules',
    ({ kind, body, facts, words }) => {
      const example = z.record(z.string(), z.unknown()).parse(body.example);
      const given = body.schema.parse(example);
      expect(given.command.kind).toBe(kind);
      expect(given.words ?? {}).toEqual(
        Object.fromEntries(
          Object.entries(example).filter(([field]) => Object.hasOwn(words, field)),
        ),
      );
      for (const field of Object.keys(example))
        expect(Object.hasOwn(facts, field) !== Object.hasOwn(words, field), field).toBe(true);
      const { kind: _, ...judged } = given.command;
      for (const word of Object.values(given.words ?? {}))
        expect(JSON.stringify(judged)).not.toContain(word);
    },
  );
});
