/** How far a rule of complaint handling is carried out. */
export type Standing =
  /** The code carries it out, and a test fails without it. */
  | { readonly kind: 'built' }
  /** So is what is built of it; the rest is named. */
  | { readonly kind: 'part'; readonly lacks: string }
  /** A duty of people that no system can do for them. */
  | { readonly kind: 'people' }
  /** Text that staff read; nothing is to be computed. */
  | { readonly kind: 'content' }
  | { readonly kind: 'not-yet' };

/** A rule: its id, as code, tests and policy cite it, and what it asks for. */
export type Rule = { readonly id: string; readonly asks: string; readonly standing: Standing };

const standings = {
  built: { kind: 'built' },
  people: { kind: 'people' },
  content: { kind: 'content' },
  'not yet': { kind: 'not-yet' },
} as const satisfies Record<string, Standing>;

type Row = readonly [
  id: string,
  asks: string,
  standing: keyof typeof standings | { lacks: string },
];

const ROWS: readonly Row[] = [
  ['A1', 'Three levels: city, province, regulator; each city with units beneath it', 'built'],
  [
    'A2',
    'The province accepts, the city handles; a city accepts what reaches it directly',
    'built',
  ],
  [
    'A3',
    'Who takes a complaint does not dispatch it; network complaints the system dispatches at once',
    'built',
  ],
  ['A4', 'First asked, first responsible, until it is closed', 'built'],
  [
    'A5',
    'Transfers from other bodies: a date of their own, flagged as over the head, two replies',
    'built',
  ],
  ['A6', 'Faults of large customers and internet cafés: one point in the province', 'not yet'],
  [
    'A7',
    'Complaint officers in each department, the head responsible',
    { lacks: 'a department’s officers as a green channel of their own' },
  ],
  ['B1', 'Channels: phone, e-mail, letter, walk-in, website, transferred', 'built'],
  ['B2', 'Every complaint is recorded', 'built'],
  ['B3', 'Complaint, consultation, fault report or bad-information report', 'built'],
  ['B4', 'When a complaint is accepted', 'built'],
  ['B5', 'When it may be refused, by a person, on the system’s proposal', 'built'],
  ['B6', 'Until when the regulator takes an appeal', 'built'],
  ['B7', 'Content after the first explanation: recorded and archived at once', 'built'],
  ['B8', 'Not solved at once: a solution answer the same day, and the date given in it', 'built'],
  ['B9', 'The same customer about the same matter again is linked as a repeat', 'built'],
  ['B10', 'What every record holds', 'built'],
  ['C1', 'Tiers: VIP, GoTone, ordinary', 'built'],
  ['C2', 'Categories', 'built'],
  ['C3', 'Urgency of network complaints', 'built'],
  ['C4', 'Special attention: repeat, upgraded, mass, important, over the head', 'built'],
  ['C5', 'Six topics in which the regulator finds for the customer', 'built'],
  ['C6', 'How fair the complaint and the demand are', 'not yet'],
  ['C7', 'Types of customers, as hints for staff', 'not yet'],
  ['D1', 'Answer by tier: 8, 24 or 48 hours', 'built'],
  ['D2', 'Network complaints by urgency; the shorter counts', 'built'],
  ['D3', 'Another province is needed: 4 working days in all', 'built'],
  ['D4', 'Another body is needed: 7 working days in all', 'built'],
  ['D5', 'No calls at night; the last good time to call', 'built'],
  ['D6', 'Limits of a work order: take, reply, pass on', 'built'],
  ['D7', 'Reminders before a limit', 'built'],
  ['D8', 'By what the own limits change, and that each change is recorded', 'built'],
  ['D9', 'An answer within 15 days', 'built'],
  ['D10', 'The regulator’s own dates', 'built'],
  ['D11', 'Faults repaired within 48 or 72 hours', 'built'],
  ['E1', 'A work order names unit, person and limit', 'built'],
  ['E2', 'Handling in six steps', 'built'],
  ['E3', 'A report needs the head’s confirmation', 'built'],
  [
    'E4',
    'The province reviews: accepts or returns; assigns liability',
    { lacks: 'liability and analysis' },
  ],
  ['E5', 'An answer names the rule that it rests on; customer and body are answered', 'built'],
  ['E6', 'The outcome reaches the taker, who tells the customer', { lacks: 'word to the taker' }],
  ['E7', 'Rectification advice', 'not yet'],
  ['E8', 'Serious problems go up at once', 'built'],
  ['E9', 'Chase, add facts, withdraw; misroute; tries to reach the customer; handover', 'built'],
  ['E10', 'A catalogue of bases for answers', 'built'],
  ['F1', 'City, province, regulator: by itself when a limit passes, or earlier by hand', 'built'],
  ['F2', 'Each step alerts both levels and is recorded', 'built'],
  ['F3', 'An unacknowledged alert goes on to the next', 'built'],
  [
    'F4',
    'The regulator’s file: prepared, its dates kept, never closed by itself',
    { lacks: 'what the file holds' },
  ],
  ['F5', 'A repeat that is our fault raises the level', 'not yet'],
  ['F6', 'Who was responsible first stays so', 'built'],
  ['F7', 'When an appeal is admissible', { lacks: 'grounds besides the date' }],
  ['F8', 'The papers of an appeal', 'not yet'],
  ['G1', 'Who handles, answers for it; hard ones to a stronger handler', 'people'],
  ['G2', 'A foreseen crisis is reported up at once', 'built'],
  ['G3', 'Transfers from above: the first responsible unit handles', 'built'],
  ['G4', 'Media go to the general office at once; nobody else speaks', 'built'],
  ['G5', 'The unit that received it follows it to the end', 'people'],
  ['H1', 'What an outage notice must carry', 'built'],
  ['H2', 'Planned changes: 72 or 36 hours ahead', 'built'],
  [
    'H3',
    'Major incidents, declared or suspected',
    { lacks: 'suspicion by the system; declared ones work' },
  ],
  ['H4', 'A notice reaches every branch; each receipt is shown', { lacks: 'subscribed systems' }],
  ['H5', 'Updates; the owner is alerted when repair is overdue without word', 'built'],
  ['H6', 'Complaints that match an open notice', { lacks: 'linking and answering them together' }],
  ['H7', 'Accident reports to the regulator', { lacks: 'the reports; their limits are counted' }],
  ['I1', 'Confirm first, refund after', 'not yet'],
  ['I2', 'Who may grant how much', 'not yet'],
  ['I3', 'Refunds are executed by the city’s centre alone', 'not yet'],
  ['I4', 'Charging errors are refunded double', 'not yet'],
  ['I5', 'No splitting of refunds', 'not yet'],
  ['J1', 'The province calls back', 'not yet'],
  ['J2', 'The city calls back', 'not yet'],
  ['J3', 'What comes of a call-back', { lacks: 'the call-back; its limit is counted' }],
  ['K1', 'On-time answers', 'not yet'],
  ['K2', 'What a late work order costs', 'not yet'],
  ['K3', 'What a service fault costs', 'not yet'],
  ['K4', 'What a repeat badly handled costs', 'not yet'],
  ['K5', 'What an unrecorded complaint costs', 'not yet'],
  ['K6', 'Monthly figures', 'not yet'],
  ['K7', 'A briefing for managers on duty', 'not yet'],
  ['K8', 'Four more indicators', 'not yet'],
  ['K9', 'Penalties are proposed after a hearing, never taken', 'not yet'],
  ['L1', 'Cases to be written', 'not yet'],
  ['L2', 'The quarter’s best cases', 'not yet'],
  ['L3', 'Cases are searchable and masked', 'not yet'],
  ['M1', 'How long papers are kept', 'people'],
  ['M2', 'Look-ups are logged', { lacks: 'the monthly review' }],
  ['M3', 'Personal data only for who handles the case', 'built'],
  ['N1', 'Promotional messages: two a week, a red list', 'not yet'],
  ['N2', 'How a message ends', 'not yet'],
  ['N3', 'A campaign’s questions and answers beforehand', 'people'],
  ['N4', 'When messages are sent', 'not yet'],
  ['N5', 'Service notices are not promotional', 'built'],
  ['O1', 'Redemption projects have an owner', 'people'],
  ['P1', 'Likely disputes go to the reception area', 'people'],
  ['P2', 'Five-star halls close on the spot', 'built'],
  ['P3', 'What stays open flows on without delay', 'built'],
  ['P4', 'The old, weak, disabled and pregnant first', 'not yet'],
  ['P5', 'Opinions are collected and answered', { lacks: 'summed up by month' }],
  ['Q1', 'A phrase book', 'content'],
  ['Q2', 'Agreed answers are shown to who takes a call', 'built'],
  ['R1', 'Special ownership transfers', 'content'],
  ['R2', 'When a number may be transferred', 'content'],
  ['R3', 'What a cancelled number leaves', 'content'],
];

/** Every rule of complaint handling, A1 to R3. */
export const RULEBOOK: readonly Rule[] = ROWS.map(([id, asks, standing]) => ({
  id,
  asks,
  standing:
    typeof standing === 'string' ? standings[standing] : { kind: 'part', lacks: standing.lacks },
}));
