import * as z from 'zod';
import { AlertView } from '../../functions/contracts/alerts.ts';

const { branch, level, role, cause } = AlertView.shape;

/** What reaches a person over a webhook. */
export const Page = z.object({
  alertId: z.string(),
  recipient: z.string(),
  branch,
  level,
  role,
  cause,
});

export type Page = z.infer<typeof Page>;

/** What reaches somebody whose turn or day begins. */
export const ShiftMessage = z.object({ shiftMessage: z.string(), recipient: z.string() });
