import type * as z from 'zod';
import type {
  ImportOverrides,
  OverrideRequest,
  SwapRequest,
  TakeRequest,
} from '../contracts/rota.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import type { AskedOfRota } from './change-rota.ts';

type Commands = AskedOfRota['commands'];

/** The level that an id of a rota's change begins with. */
const levelOf = (id: string): Level =>
  LEVELS.find((level) => id.startsWith(`${level}-`)) ?? LEVELS[0];

export const overriding =
  ({ level, ...one }: z.output<typeof OverrideRequest>): Commands =>
  () => [{ level, command: { kind: 'override', overrides: [one] } }];

/** Level by level; what is over is left out. */
export const importing =
  ({ overrides }: z.output<typeof ImportOverrides>): Commands =>
  (_, now) =>
    LEVELS.flatMap((level) => {
      const here = overrides.flatMap(({ level: at, ...one }) =>
        at === level && one.to > now ? [one] : [],
      );
      return here.length === 0
        ? []
        : [{ level, command: { kind: 'override', overrides: here } as const }];
    });

export const taking =
  ({ level }: z.output<typeof TakeRequest>): Commands =>
  (who) => [{ level, command: { kind: 'take', who } }];

export const askingSwap =
  ({ level, from, to, with: asked, inReturn }: z.output<typeof SwapRequest>): Commands =>
  (who) => {
    const takes = inReturn && { takes: inReturn };
    return [{ level, command: { kind: 'ask-swap', who, asked, gives: { from, to }, ...takes } }];
  };

export const answeringSwap =
  (kind: 'agree-swap' | 'decline-swap', swap: string): Commands =>
  (who) => [{ level: levelOf(swap), command: { kind, who, swap } }];

export const endingOverride =
  (standIn: string): Commands =>
  () => [{ level: levelOf(standIn), command: { kind: 'end-override', standIn } }];
