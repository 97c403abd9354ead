/** Customer's tier; platform users count as ordinary. @see rule C1 */
export const TIERS = ['vip', 'go-tone', 'ordinary'] as const;
export type Tier = (typeof TIERS)[number];

/** What a complaint is about. @see rule C2 */
export const CATEGORIES = [
  'billing',
  'service',
  'network',
  'interconnection',
  'tariff',
  'value-added',
  'spam',
  'points',
  'number-contract',
  'device-gift',
  'phone-marketing',
  'privacy',
  'bad-information',
  'staff-error',
  'suspension',
  'service-change',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Urgency of a network complaint. @see rule C3 */
export const URGENCIES = ['critical', 'urgent', 'general'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a record is. @see rule B3 */
export const RECORD_KINDS = [
  'complaint',
  'consultation',
  'fault-report',
  'bad-information',
  'opinion',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Where a faulty line is, for the repair limit. @see rule D11 */
export const PLACES = ['town', 'country'] as const;
export type Place = (typeof PLACES)[number];

/** Levels at which a branch can take a complaint in, lowest first. @see rule A1 */
export const BRANCH_LEVELS = ['city', 'province'] as const;
export type BranchLevel = (typeof BRANCH_LEVELS)[number];
