import type { Bilingual } from '../../../domain/bilingual.ts';
import type { ProblemReason } from '../../problem-reasons.ts';
import { Registered } from '../../registered.ts';
import { type BodyRule, KEY, NONE, type Operation } from '../operation.ts';
import { CHANNELS } from '../who-may-ask.ts';

/** An invented customer, for the examples. */
export const aCustomer = {
  name: '王小明',
  phone: '13912345678',
  number: '13912345678',
  tier: 'ordinary',
  homeUnit: 'qingjiangpu',
} as const;

/** A channel by which a complaint is registered: `POST /intake/<channel>` (B1, B2). */
export const registering = <Body extends BodyRule>({
  channel,
  refusals,
  ...declared
}: {
  readonly id: string;
  readonly label: Bilingual;
  readonly channel: string;
  readonly summary: string;
  readonly description?: string;
  readonly body: Body;
  readonly refusals: readonly ProblemReason[];
}) =>
  ({
    ...declared,
    room: 'intake',
    method: 'POST',
    path: `/intake/${channel}`,
    params: NONE,
    query: NONE,
    ...CHANNELS,
    key: KEY.natural,
    ifMatch: false,
    answer: { status: 201, schema: Registered },
    refusals: [
      'idempotency-conflict',
      'in-the-future',
      'out-of-order',
      'unusable-contact',
      ...refusals,
    ],
  }) satisfies Operation;
