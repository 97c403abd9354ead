import type { Policy } from '../functions/domain/policy/policy.ts';

/** What each figure of a policy does, or each part of it by its path within. */
export const POLICY_WORDS: Readonly<
  Record<Exclude<keyof Policy, 'version'>, string | Readonly<Record<string, string>>>
> = {
  ownAnswer: 'answer the customer; when it passes, the ticket goes from city to province',
  networkAnswer: 'network complaints, the shorter of D1 and D2',
  anotherProvince: {
    limit: 'in the place of D1 and D2 where another province is needed, never past D9',
    categories: 'what it can be granted for',
  },
  anotherBody: {
    limit: 'in the place of D1 and D2 where another body is needed, never past D9',
    categories: 'what it can be granted for',
  },
  quietHours: 'no calls; sets `callBy`, never moves a limit',
  callableTime: 'least time to call that an own limit leaves, or the call may wait for the morning',
  openingTime: 'own limits start at it where only the date of receipt is known',
  workOrder: {
    take: 'a work order is taken',
    reply: 'the share of what its ticket has left in which a work order is replied to',
    passOn: 'a work order is passed on',
  },
  reminders: "when a limit's reminders go out",
  customerWait: 'how long waiting for the customer stops own limits, summed over a ticket',
  customerAnswer: 'the company answers; when it passes, to the regulator',
  appealAcceptance: 'the regulator decides on acceptance, from the papers; tracked',
  appealAnswer: 'the regulator answers, from the whole papers; tracked',
  faultRepair: 'fault reports',
  provinceAnswer: "the province's own; when it passes, to the regulator",
  regulatorChase: 'how often an open ticket is chased (督办) when all limits have passed',
  paging: {
    nextOnCall: 'how long an alert stays unacknowledged before the next one on call is called',
    manager: "how long until the level's manager is called",
    nextLevel: "how long until the next level's on-call is called",
    rounds: "how often a level's people are gone through before the next level's",
    receipt: 'by when the branch above says that it calls its own; later is an alarm',
    unmoved: 'by when a ticket has moved once its alert is acknowledged; else a new alert',
  },
  wakes: {
    map: "which alerts wake somebody, by the first line that fits: `wake`, the next shift's `list`, the daily `digest`; where none fits, `wake`",
    digestAt: 'when the daily digest goes out',
  },
  heartbeat: {
    neighbour:
      'how long nothing is heard of a neighbouring branch before the on-call is alerted; it gives three signs in that time',
    integration:
      'how long a machine listed with `heartbeat` gives no sign of life before the on-call is alerted',
    canary:
      'how long no canary comes through before the on-call is alerted; at least twice `canary.every` and five minutes',
  },
  canary: {
    every:
      'how often a made-up complaint is sent the whole way, in whole minutes; PT0S: none is sent',
  },
  storm: {
    gather:
      'how long the first of many alerts waits with its page, so that it says how many there are',
    joinWithin:
      'how long others that call the same people are told with it, while nobody has acknowledged',
    againAfter: 'when those that come later are told, as one page',
    againAt: 'so many of those that come later are told at once',
  },
  muting: {
    longest:
      'how long alerts may be muted for planned work, one muting after another counted as one',
  },
  handOver: {
    acknowledge:
      'by when somebody of the next shift acknowledges what a shift handed over; then the on-call is alerted, and again after twice as long',
    every:
      'how long the last hand-over counts; after it the live board says that the shift was taken over without one',
  },
  acceptancePeriod: 'older complaints may be refused, by a person',
  appealDoor: 'how long the regulator takes an appeal; shown',
  opinionAnswer: "the answer to a customer's opinion",
  solutionAnswer: 'a solution answer after intake; P0D is the same day',
  repeatWindow: 'same number or contact, same category, within this: a repeat',
  messages: {
    retryAfter: 'when a provider that failed to take a message is asked again; then twice as long',
    retryAtMost: 'the longest wait between two such tries',
    giveUpAfter: 'how long it is tried; then somebody has to find another way to the customer',
    receiptsADay:
      'how many receipts one mail address is sent in a day; so two machines that answer each other fall silent',
  },
  plannedChange: 'how long ahead a planned network change is announced',
  noticeUpdate: 'how long past its expected repair time a notice may stay without an update',
  accidentReport:
    'an operation accident is told to the regulator, from the instant it met its grade',
  callBack: {
    within: 'the follow-up call after an answer',
    retryAfter: 'when to try again where nobody was reached',
    attempts: 'how often to try',
  },
  refundLadders: 'who may approve which refund',
  onTheSpot: { hallStars: 'from how many stars on a hall may close on the spot' },
  progressLink: 'how long the link works by which a customer sees how the complaint stands',
  onTimeShare: 'least share of answers in time',
};
