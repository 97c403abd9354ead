import { t } from '@lingui/core/macro';
import { PLACE_WORDS, RECORD_KIND_WORDS } from '../../functions/contracts/value-labels.ts';
import { Fields } from '../forms/field.tsx';
import { asksPlace, type Call } from './call.ts';
import { choicesOf } from './choices.ts';
import { askedBy } from './declared-fields.ts';
import { LineField, OneOf, YesNo } from './field.tsx';
import styles from './intake.module.css';
import type { Changes } from './kept-call.ts';

/** What is entered now and then: open where nobody calls, for then somebody must be found otherwise. */
export const MoreFields = ({
  call,
  change,
  problems,
}: {
  call: Call;
  change: (changes: Changes) => void;
  problems: ReadonlyMap<string, string>;
}) => (
  <details class={styles.more} open={call.way !== 'registerPhoneCall'}>
    <summary>{t`更多：姓名、联系方式、记录类型…`}</summary>
    <div class={styles.pair}>
      <LineField
        label={t`客户姓名`}
        name="name"
        value={call.name}
        set={(name) => change({ name })}
      />
      <LineField
        label={t`联系电话`}
        name="phone"
        type="tel"
        hint={t`不填则回拨上面的号码`}
        value={call.phone}
        set={(phone) => change({ phone })}
      />
    </div>
    <LineField
      label={t`标题`}
      name="title"
      hint={t`不填则取客户反映的开头`}
      value={call.title}
      set={(title) => change({ title })}
    />
    <div class={styles.pair}>
      <OneOf
        label={t`记录类型`}
        name="recordKind"
        value={call.recordKind}
        options={choicesOf(RECORD_KIND_WORDS)}
        set={(recordKind) => recordKind !== '' && change({ recordKind })}
      />
      {asksPlace(call) && (
        <OneOf
          label={t`城乡`}
          name="place"
          value={call.place}
          options={[{ value: '' as const, text: t`未定` }, ...choicesOf(PLACE_WORDS)]}
          set={(place) => change({ place })}
        />
      )}
    </div>
    <LineField
      label={t`详细地点`}
      name="street"
      value={call.street}
      set={(street) => change({ street })}
    />
    <YesNo
      label={t`重要投诉：涉及媒体、政府或法律程序`}
      name="important"
      value={call.isImportant}
      set={(isImportant) => change({ isImportant })}
    />
    <Fields
      schema={askedBy(call.way).besides}
      value={call.declared}
      change={(update) => change((now) => ({ declared: update(now.declared) }))}
      problems={problems}
    />
  </details>
);
