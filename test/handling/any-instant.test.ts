import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Letter, PhoneCall, WalkIn } from '../../functions/contracts/intake.ts';
import { EARLIEST, LATEST } from '../../functions/contracts/time.ts';
import { epochSeconds, type Instant, toInstant } from '../../functions/domain/time.ts';
import { makeLetterDraft } from '../../functions/intake/letter-draft.ts';
import { phoneDraft } from '../../functions/intake/phone-draft.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeTakeIn } from '../../functions/intake/take-in.ts';
import { walkInDraft } from '../../functions/intake/walk-in-draft.ts';
import { aClerk, someFacts } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';
import { aDesk, hour, type Request } from './desk.ts';

/** Any instant that a caller may give, the first and the last among them. */
const given: fc.Arbitrary<Instant> = fc.oneof(
  fc.constantFrom(EARLIEST, LATEST),
  fc
    .integer({ min: epochSeconds(EARLIEST), max: epochSeconds(LATEST) })
    .map((seconds) => toInstant(seconds * 1000)),
);

const sender = { by: aClerk, scope: 'clerk-7', correlationId: 'test' };
const parts = {
  customer: { phone: '13912345678' },
  matter: { category: 'billing', title: '多收费', facts: '本月多收三十元' },
};

describe('whatever instant is given, it is counted with or refused: never a failure of ours', () => {
  it('at intake', async () => {
    await fc.assert(
      fc.asyncProperty(given, given, given, async (one, two, three) => {
        const { lent } = aHouse();
        const register = makeRegister(lent);
        const matter = { ...parts.matter, occurredAt: two };
        const call = makeTakeIn({ ...lent, draft: phoneDraft, register });
        const visit = makeTakeIn({ ...lent, draft: walkInDraft, register });
        const scans = { head: async () => undefined };
        const letter = makeTakeIn({ ...lent, draft: makeLetterDraft({ scans }), register });
        const answers = await Promise.all([
          call(
            PhoneCall.parse({
              ...parts,
              matter,
              callId: 'c',
              agent: 'a',
              startedAt: one,
              endedAt: three,
            }),
            sender,
          ),
          visit(
            WalkIn.parse({ ...parts, matter, hall: 'h', slip: 's', clerk: 'c', receivedAt: one }),
            sender,
          ),
          letter(
            Letter.parse({
              ...parts,
              matter,
              barcode: 'b',
              clerk: 'c',
              postmarkedAt:
                two.slice(0, 10) > '1900-01-01' && two < '2199-12-31' ? two.slice(0, 10) : two,
              receivedAt: one,
              registeredAt: three,
            }),
            sender,
          ),
        ]);
        for (const answer of answers)
          expect('problem' in answer ? answer.problem : answer.status).toBeOneOf([
            201,
            'in-the-future',
            'out-of-order',
          ]);
      }),
      {
        examples: [
          [EARLIEST, EARLIEST, EARLIEST],
          [LATEST, LATEST, LATEST],
        ],
      },
    );
  });

  const requests = (one: Instant, two: Instant): readonly Request[] => [
    [1, 'outside-date', { until: one, body: '市长热线' }],
    [2, 'promise', { until: two, told: '后天回复', means: 'telephone' }],
    [
      3,
      'correct',
      { facts: { receivedAt: one, occurredAt: two }, reason: '误填', evidence: '录像' },
    ],
    [3, 'correct', { facts: { postmarkedAt: one }, reason: '误填', evidence: '信封' }],
    [4, 'appeal-dates', { papersAt: one, papersCompleteAt: two }],
    [5, 'appeal-dates', { decidedAt: two, answeredAt: one }],
  ];

  it('with a command, and whenever its limits are shown', async () => {
    await fc.assert(
      fc.asyncProperty(given, given, async (one, two) => {
        const facts = someFacts({
          channel: 'letter',
          receivedAt: hour(-5),
          postmarkedAt: hour(-20),
        });
        const desk = await aDesk({ facts });
        for (const request of requests(one, two)) {
          const answer = await desk.post(...request);
          expect('problem' in answer ? answer.problem : answer.status).toBeOneOf([
            200,
            'out-of-order',
            'nothing-changed',
          ]);
        }
        expect(await desk.clocks()).not.toEqual([]);
      }),
      {
        numRuns: 60,
        examples: [
          [EARLIEST, LATEST],
          [LATEST, EARLIEST],
          [LATEST, LATEST],
        ],
      },
    );
  });
});
