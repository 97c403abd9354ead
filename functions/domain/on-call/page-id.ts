import type { Call } from './chain.ts';

/** Whose call of which alert a page is. */
export type PageOf = Pick<Call, 'call' | 'person'> & { readonly alertId: string };

const PAGE = /^([0-9A-Za-z.-]{1,128})\.(\d{1,4})\.([a-z0-9][a-z0-9-]{0,63})$/;

/** What a page is known by at those who carry it: each call of somebody is one of its own. */
export const pageIdOf = ({ alertId, call, person }: PageOf): string =>
  `${alertId}.${call}.${person}`;

/** Whose call of which alert a page's id says that it is; undefined for what is no page's id. */
export const pageOf = (pageId: string): PageOf | undefined => {
  const [, alertId, call, person] = PAGE.exec(pageId) ?? [];
  return alertId === undefined || person === undefined
    ? undefined
    : { alertId, call: Number(call), person };
};
