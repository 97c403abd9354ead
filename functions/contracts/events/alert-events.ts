import * as z from 'zod';
import type { PublishedTypes } from '../../domain/entry.ts';
import type { ALERT_AUDIENCES, AlertData } from '../../domain/on-call/alert-entries.ts';
import { StoredAlert, StoredPutOff } from '../items/alert.ts';
import { StoredBelow } from '../items/alert-cause.ts';
import { StoredPageReport } from '../items/alert-chain.ts';
import { toldShapes } from './check-event-shapes.ts';
import { origin } from './parts.ts';

const { branch, level, role, cause, facts, raisedAt } = StoredAlert.shape;
const person = z
  .string()
  .meta({ description: "Id of the person, as in the branch's organisation." });
const addressee = z.string().meta({ description: 'The branch that it is for.' });
const alertEvent = { alertId: z.string().meta({ description: 'Id of the alert.' }), ...origin };

/** What is told of an alert, by event type. An alert's events stay in its branch. */
export const ALERT_EVENTS = toldShapes<
  AlertData,
  PublishedTypes<typeof ALERT_AUDIENCES>,
  z.input<z.ZodObject<typeof alertEvent>>
>()({
  AlertRaised: z
    .object({ ...alertEvent, branch, level, role, cause, facts, raisedAt })
    .meta({ description: 'Somebody is to be paged: one role of one level (F2).' }),

  AlertBroughtUp: z
    .object({
      ...alertEvent,
      as: StoredPutOff.shape.as.meta({
        description:
          "`list`: the next shift's list; `digest`: the daily digest; `storm`: one page for many; `muting`: the end of what muted it.",
      }),
    })
    .meta({ description: 'An alert has waited until now: somebody is paged.' }),

  AlertRepeated: z
    .object({
      ...alertEvent,
      count: z.int().positive().meta({ description: 'How often it has been told again.' }),
    })
    .meta({
      description:
        "Nobody has been called yet: whoever begins an alert's chain is told again (F3).",
    }),

  ChainStepped: z
    .object({
      ...alertEvent,
      step: z.int().positive().meta({ description: 'Which step of the chain; the first is 0.' }),
    })
    .meta({ description: 'Nobody has acknowledged in time: the next ones are called (F3).' }),

  PageReported: z
    .object({
      ...alertEvent,
      call: z.int().positive().meta({ description: "Which of the chain's calls." }),
      recipient: person,
      ...StoredPageReport.shape,
    })
    .meta({
      description:
        'A provider has told what became of a call or text message to somebody on call. Where it has not got through, their next way is tried (F3).',
    }),

  AlertHandedOver: z
    .object({ ...alertEvent, to: person })
    .meta({ description: 'An alert was handed over to somebody, who is to take it (F3).' }),

  AlertHandedUp: z.object({ ...alertEvent, to: addressee, below: StoredBelow }).meta({
    description:
      'Nobody of this branch has acknowledged: the branch above calls its own people (F3). For that branch alone.',
  }),

  AlertTakenUp: z
    .object({
      ...alertEvent,
      to: addressee,
      lowerAlertId: z.string().meta({ description: 'Id of the alert that was handed up.' }),
    })
    .meta({
      description:
        'The receipt for an alert that was handed up: this branch calls its own people now (F3). For the branch below alone.',
    }),

  NobodyReached: z
    .object({
      ...alertEvent,
      why: z.enum(['no-answer', 'no-receipt', 'no-chain']).meta({
        description:
          '`no-answer`: nobody has acknowledged, at any level; `no-receipt`: the branch above has not said that it calls; `no-chain`: nobody could be called at all.',
      }),
    })
    .meta({ description: 'The chain is at its end, and nobody has been reached (F3).' }),

  AlertAcknowledged: z
    .object({
      ...alertEvent,
      ticketId: z.string().exactOptional().meta({ description: 'The ticket that it is about.' }),
      through: z
        .string()
        .exactOptional()
        .meta({ description: 'Id of the alert with which it was told and acknowledged.' }),
      settled: z.literal(true).exactOptional().meta({
        description:
          'It was put off, and what it was about was done with before anybody was called: nobody is (F2).',
      }),
    })
    .meta({
      description: "An alert has been acknowledged (F3). The ticket's limits go on running.",
    }),
});
