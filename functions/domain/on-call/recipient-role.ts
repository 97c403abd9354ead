/**
 * Whom an alert is for: the level's on-call, or who answers for the level that was left (F2); of a work
 * order, whoever handles it, and the head of its unit (D7); of what is reported up, Regulatory & Legal (E8);
 * of what the media hand on, the general office (G4).
 */
export const RECIPIENT_ROLES = [
  'on-call',
  'responsible',
  'handler',
  'head',
  'regulatory-and-legal',
  'general-office',
] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];
