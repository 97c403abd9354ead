import { reportPage } from '../domain/on-call/alert-acts.ts';
import { pageOf } from '../domain/on-call/page-id.ts';
import type { PageReport } from '../domain/on-call/page-report.ts';
import type { ThingReader } from '../ports/readers.ts';
import { type ChangePorts, makeChange, unchanged } from './change.ts';
import { alertChange } from './thing-change.ts';

/** What reporting on pages needs. */
export type PageReportPorts = ChangePorts & { readonly alerts: ThingReader<'alert'> };

/** What a provider tells of a page that it took. */
type Told = Omit<PageReport, 'at'> & { readonly pageId: string };

/**
 * Puts on record what a provider tells of a page to somebody on call. Of a page that there is not, told
 * again, or too late to change anything, it is no error: its provider has nothing to send again.
 * @throws ChangeBusy
 * @see rule F3
 */
export const makeReportPage = ({ alerts, ...ports }: PageReportPorts) => {
  const change = makeChange(ports);
  return async ({ pageId, way, outcome }: Told, correlationId: string): Promise<void> => {
    const page = pageOf(pageId);
    if (!page) return;
    const { alertId, call, person: recipient } = page;
    await change({
      load: () => alerts.load(alertId),
      decide: (alert, now) => {
        const recorded =
          alert && reportPage(alert, { call, recipient, way, outcome }, now, correlationId);
        return alert && recorded
          ? { kind: 'changed', changes: [alertChange(alert, recorded)], answer: undefined }
          : unchanged(undefined);
      },
    });
  };
};
