/** The ways to a customer that a provider carries; a letter is printed and a call made by somebody. */
export const CARRIED_WAYS = ['mail', 'sms'] as const;
export type CarriedWay = (typeof CARRIED_WAYS)[number];

/** True for what a provider carries. */
export const isCarried = (way: string): way is CarriedWay =>
  CARRIED_WAYS.some((carried) => carried === way);
