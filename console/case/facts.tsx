import { t } from '@lingui/core/macro';
import { CHANNEL_WORDS, RISK_TOPIC_WORDS } from '../../functions/contracts/value-labels.ts';
import { useDesk } from '../api/desk.tsx';
import { between, inWords } from '../language/language.ts';
import { Details } from '../parts/details.tsx';
import { instantWords } from '../parts/instant-words.ts';
import type { Complaint } from './complaint.ts';

/** What is known of the complaint besides its words. */
export const Facts = ({ complaint }: { complaint: Complaint }) => {
  const { timeZone, id: here, name } = useDesk().settings.branch;
  const at = (instant: string | undefined) =>
    instant === undefined ? undefined : instantWords(instant, timeZone);
  return (
    <>
      <h2>{t`要素`}</h2>
      <Details
        rows={[
          [t`渠道`, inWords(CHANNEL_WORDS[complaint.channel])],
          [t`收到时间`, at(complaint.receivedAt)],
          [t`登记时间`, at(complaint.registeredAt)],
          [t`行政区划`, complaint.area],
          [t`归属`, complaint.owner === here ? inWords(name) : complaint.owner],
          [
            t`风险主题`,
            complaint.facts.riskTopics
              .map((topic) => inWords(RISK_TOPIC_WORDS[topic]))
              .join(between()) || undefined,
          ],
          [t`答复时间`, at(complaint.answeredAt)],
          [t`挂起至`, at(complaint.heldUntil)],
        ]}
      />
    </>
  );
};
