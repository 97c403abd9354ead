/** What somebody has written and not sent: a JSON object, by the names of a form's fields. */
export type Draft = Readonly<Record<string, unknown>>;

const PREFIX = 'redress.draft.';

/** Drafts stay in this tab until they are sent, or somebody signs out. */
export const keptDraft = (name: string): Draft => {
  const text = sessionStorage.getItem(PREFIX + name);
  if (text === null) return {};
  const value: unknown = JSON.parse(text);
  return isDraft(value) ? value : {};
};

export const keepDraft = (name: string, draft: Draft): void =>
  sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));

export const dropDraft = (name: string): void => sessionStorage.removeItem(PREFIX + name);

/** Whether something is a JSON object. */
export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
