import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import {
  CATEGORY_WORDS,
  PLACE_WORDS,
  RECORD_KIND_WORDS,
  TIER_WORDS,
  URGENCY_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { useMe } from '../api/me.ts';
import type { components } from '../generated/api.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { useKeys } from '../shell/keys.ts';
import { AreaField } from './area-field.tsx';
import { BasisField } from './basis-field.tsx';
import { asksPlace, asksUrgency, asSent, missingIn, type PhoneCall } from './call.ts';
import { Caller } from './caller.tsx';
import { choicesOf } from './choices.ts';
import { LineField, OneOf, WordsField, YesNo } from './field.tsx';
import styles from './intake.module.css';
import { useKeptCall } from './kept-call.ts';
import { LimitsAhead } from './limits-ahead.tsx';
import { Registered } from './registered.tsx';

type Answer = components['schemas']['Registered'];

/** 受理: one column, number first; what is known of the caller stands beside it. */
export const Intake = () => {
  const me = useMe().data;
  const { call, change, begin } = useKeptCall();
  const [number, lookUp] = useState(call.number.trim());
  const [registered, setRegistered] = useState<Answer>();
  const [isIncomplete, setIncomplete] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const offers = me?.offers ?? [];
  const register = useGive(
    (client, body: PhoneCall) => answered(client.POST('/intake/phone', { body })),
    (answer) => {
      setRegistered(answer);
      lookUp('');
      begin();
    },
  );

  const send = () => {
    const [first] = missingIn(call);
    setIncomplete(first !== undefined);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const unit = me?.posts.find(({ post }) => post === 'taker')?.unit;
    const body = asSent(call, { agent: me?.id ?? '', unit });
    if (body !== undefined && !register.isPending) register.mutate(body);
  };
  useKeys({ '$mod+Enter': send });

  if (registered !== undefined)
    return (
      <Registered
        answer={registered}
        next={() => {
          setRegistered(undefined);
          register.reset();
        }}
      />
    );
  return (
    <form
      ref={form}
      class={styles.screen}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h1>{t`受理`}</h1>
      <div class={styles.number}>
        <LineField
          label={t`号码`}
          name="number"
          type="tel"
          isFirst
          required
          value={call.number}
          set={(value) => change({ number: value })}
          leave={(value) => lookUp(value.trim())}
        />
      </div>
      <aside class={styles.caller} aria-label={t`来电客户`}>
        {offers.includes('lookUpCustomer') && <Caller number={number} />}
      </aside>
      <div class={styles.rest}>
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
        <details class={styles.more}>
          <summary>{t`更多：姓名、联系电话、记录类型…`}</summary>
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
        </details>
        <YesNo
          label={t`客户对当场解释满意，登记后即办结`}
          name="solved"
          value={call.isSolved}
          set={(isSolved) => change({ isSolved })}
        >
          {(['found', 'done', 'told'] as const).map((field) => (
            <WordsField
              key={field}
              label={solvedLabels()[field]}
              name={field}
              required
              value={call[field]}
              set={(value) => change({ [field]: value })}
            />
          ))}
          <BasisField value={call.basis} set={(basis) => change({ basis })} />
        </YesNo>
        {offers.includes('previewLimits') && <LimitsAhead call={call} />}
        {isIncomplete && <p role="alert">{t`请先填写带 * 的内容。`}</p>}
        {register.error !== null && <FailureNote error={register.error} />}
        <p>
          <button type="submit" data-kind="primary" disabled={register.isPending}>
            {call.isSolved ? t`登记并办结` : t`登记并转派`} <kbd>Ctrl+Enter</kbd>
          </button>
        </p>
      </div>
    </form>
  );
};

const solvedLabels = () => ({
  found: t`核查情况`,
  done: t`处理结果`,
  told: t`答复客户的内容`,
});
