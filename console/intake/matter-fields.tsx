import { t } from '@lingui/core/macro';
import {
  CATEGORY_WORDS,
  TIER_WORDS,
  URGENCY_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { AreaField } from './area-field.tsx';
import { asksUrgency, type Call } from './call.ts';
import { choicesOf } from './choices.ts';
import { OneOf, WordsField } from './field.tsx';
import styles from './intake.module.css';

/** What it is about: as much as every record has. */
export const MatterFields = ({
  call,
  change,
}: {
  call: Call;
  change: (changes: Partial<Call>) => void;
}) => (
  <>
    <div class={styles.pair}>
      <OneOf
        label={t`类别`}
        name="category"
        required
        value={call.category}
        options={[{ value: '' as const, text: t`请选择` }, ...choicesOf(CATEGORY_WORDS)]}
        set={(category) => change({ category })}
      />
      <OneOf
        label={t`客户等级`}
        name="tier"
        value={call.tier}
        options={choicesOf(TIER_WORDS)}
        set={(tier) => tier !== '' && change({ tier })}
      />
    </div>
    {asksUrgency(call) && (
      <OneOf
        label={t`紧急程度`}
        name="urgency"
        value={call.urgency}
        options={[{ value: '' as const, text: t`未定` }, ...choicesOf(URGENCY_WORDS)]}
        set={(urgency) => change({ urgency })}
      />
    )}
    <AreaField key={call.callId} area={call.area} set={(area) => change({ area })} />
    <WordsField
      label={t`客户反映`}
      name="facts"
      required
      value={call.facts}
      set={(facts) => change({ facts })}
    />
    <WordsField
      label={t`客户诉求`}
      name="demand"
      value={call.demand}
      set={(demand) => change({ demand })}
    />
  </>
);
