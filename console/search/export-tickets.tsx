import { t } from '@lingui/core/macro';
import {
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  STATE_WORDS,
  TIER_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { useDesk } from '../api/desk.tsx';
import type { usePages } from '../api/pages.ts';
import { shownAt } from '../forms/local-instant.ts';
import { inWords } from '../language/language.ts';
import { ExportCsv } from '../parts/export-csv.tsx';
import type { Ticket } from '../parts/ticket-row.tsx';
import { levelWords } from '../parts/words.ts';

/** The complaints that were found, as a file for spreadsheets; nothing personal, as in the list. */
export const ExportTickets = ({ read }: { read: ReturnType<typeof usePages<Ticket>> }) => {
  const { timeZone } = useDesk().settings.branch;
  const when = (instant: string | undefined) =>
    instant === undefined ? '' : shownAt(instant, timeZone).replace('T', ' ');
  if (!read.items?.length) return null;
  return (
    <ExportCsv
      name={`${t({ context: 'name of a file', message: '投诉' })}-${when(new Date().toISOString()).replaceAll(/\D/g, '')}`}
      whole={read.whole}
      columns={[
        [t`工单编号`, ({ ticketNumber }) => ticketNumber],
        [t`状态`, ({ state }) => inWords(STATE_WORDS[state])],
        [t`层级`, ({ level }) => levelWords(level)],
        [t`渠道`, ({ channel }) => inWords(CHANNEL_WORDS[channel])],
        [t`类别`, ({ category }) => inWords(CATEGORY_WORDS[category])],
        [t`客户等级`, ({ tier }) => inWords(TIER_WORDS[tier])],
        [t`受理时间`, ({ receivedAt }) => when(receivedAt)],
        [t`下一时限`, ({ nextDueAt }) => when(nextDueAt)],
        [t`承诺答复时间`, ({ promisedUntil }) => when(promisedUntil)],
        [t`催单次数`, ({ chased }) => String(chased ?? 0)],
        [
          t`提示`,
          ({ attention }) => attention.map((one) => inWords(ATTENTION_WORDS[one])).join(' '),
        ],
      ]}
    />
  );
};
