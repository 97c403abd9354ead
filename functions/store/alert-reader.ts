import { ALERT_STATES, StoredAlert } from '../contracts/items/alert.ts';
import type { AlertReader } from '../ports/readers.ts';
import { alertListKey } from './indexes.ts';
import { aggregateKey } from './keys.ts';
import { newestFirst } from './newest-first.ts';
import { readPage } from './page.ts';
import { readItem } from './read-item.ts';
import type { Stored } from './stored.ts';

/** Reads alerts by id, consistently, and lists them, the newest first. */
export const makeAlertReader = (stored: Stored): AlertReader => ({
  load: (id) => readItem(stored, 'tickets', aggregateKey('alert', id), StoredAlert),
  list: (state, page) => {
    const states = state === undefined ? ALERT_STATES : [state];
    const list = newestFirst(['alerts', state], states, alertListKey, (item) =>
      StoredAlert.parse(item),
    );
    return readPage(stored, list, page);
  },
});
