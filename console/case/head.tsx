import { plural, t } from '@lingui/core/macro';
import { Link } from 'wouter-preact';
import {
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  RECORD_KIND_WORDS,
  STATE_WORDS,
  TIER_WORDS,
  URGENCY_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { useAlsoLooking } from '../api/live.ts';
import { inWords } from '../language/language.ts';
import { Badge } from '../parts/badge.tsx';
import { levelWords } from '../parts/words.ts';
import type { Complaint } from './complaint.ts';
import styles from './head.module.css';

/** Which complaint it is and how it stands, with what asks for care. */
export const Head = ({ complaint }: { complaint: Complaint }) => (
  <header class={styles.head}>
    <h1>
      {complaint.ticketNumber}{' '}
      <span class={styles.title}>
        <bdi>{complaint.caseFile?.words?.title}</bdi>
      </span>
    </h1>
    <div class={styles.badges}>
      <Badge>{inWords(STATE_WORDS[complaint.state])}</Badge>
      <Badge>{levelWords(complaint.level)}</Badge>
      <Badge>{inWords(RECORD_KIND_WORDS[complaint.recordKind])}</Badge>
      <Badge>{inWords(CATEGORY_WORDS[complaint.category])}</Badge>
      <Badge kind={complaint.tier === 'vip' ? 'warn' : 'plain'}>
        {inWords(TIER_WORDS[complaint.tier])}
      </Badge>
      {complaint.urgency !== undefined && (
        <Badge>{inWords(URGENCY_WORDS[complaint.urgency])}</Badge>
      )}
      {complaint.attention.map((attention) => (
        <Badge key={attention} kind="warn">
          {inWords(ATTENTION_WORDS[attention])}
        </Badge>
      ))}
      {complaint.facts.specialCare && <Badge kind="warn">{t`需特别关照`}</Badge>}
      <button type="button" class={styles.print} onClick={() => print()}>
        {t`打印`}
      </button>
      {complaint.chased !== undefined && (
        <Badge kind="warn">{t`已催单 ${plural(complaint.chased, { one: '# 次', other: '# 次' })}`}</Badge>
      )}
    </div>
    <AlsoLooking thing={`ticket#${complaint.id}`} />
    {complaint.repeatOf !== undefined && (
      <p class={styles.banner}>
        {t`客户就同一事项再次投诉，以先前工单的时限为准。`}{' '}
        <Link href={`/cases/${complaint.repeatOf}`}>{t`打开先前的工单`}</Link>
      </p>
    )}
    {complaint.masked === true && (
      <p class={styles.banner}>{t`这件投诉不由您办理：客户信息已隐去，不显示诉求内容。`}</p>
    )}
  </header>
);

/** Who else has it open, so that two do not say two things to one customer. */
const AlsoLooking = ({ thing }: { thing: string }) => {
  const names = useAlsoLooking(thing).join(t`、`);
  return (
    <p class={names === '' ? undefined : styles.banner} role="status">
      {names !== '' && t`${names} 也在查看这件投诉。`}
    </p>
  );
};
