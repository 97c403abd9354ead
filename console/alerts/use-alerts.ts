import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import type { Alert } from './cause-words.ts';
import { unacknowledgedFirst } from './subject.ts';

/** Alerts, those that nobody has acknowledged before all others. */
export const useAlerts = () => {
  const raised = useIn('raised');
  const acknowledged = useIn('acknowledged');
  return {
    count: raised.items?.length,
    items:
      raised.items && acknowledged.items && unacknowledgedFirst(raised.items, acknowledged.items),
    error: raised.error ?? acknowledged.error,
    again: () => {
      raised.again();
      acknowledged.again();
    },
    more: raised.more ?? acknowledged.more,
  };
};

const useIn = (state: Alert['state']) => {
  const { client } = useDesk();
  return usePages<Alert>(['alerts', state], (cursor, signal) =>
    answered(
      client.GET('/alerts', {
        params: { query: { state, limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
};
