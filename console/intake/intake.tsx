import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import { CHANNEL_WORDS } from '../../functions/contracts/value-labels.ts';
import { useMe } from '../api/me.ts';
import { problemsOf } from '../api/problem.ts';
import { Fields } from '../forms/field.tsx';
import { inWords } from '../language/language.ts';
import { Choice } from '../parts/choice.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useKeys } from '../parts/keys.ts';
import { mayBeSolved, missingIn, startOf } from './call.ts';
import { Caller } from './caller.tsx';
import { askedBy } from './declared-fields.ts';
import { LineField } from './field.tsx';
import styles from './intake.module.css';
import { useKeptCall } from './kept-call.ts';
import { LimitsAhead } from './limits-ahead.tsx';
import { MatterFields } from './matter-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { type Answer, useRegister } from './register.ts';
import { Registered } from './registered.tsx';
import { SolvedFields } from './solved-fields.tsx';
import { WAYS, waysIn } from './way.ts';

/** 受理: one column, number first, whichever way it came in; what is known of the customer stands beside it. */
export const Intake = () => {
  const me = useMe().data;
  const { call, change, begin } = useKeptCall();
  const [number, lookUp] = useState(call.number.trim());
  const [registered, setRegistered] = useState<Answer>();
  const [isIncomplete, setIncomplete] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const offers = me?.offers ?? [];
  const by = {
    agent: me?.id ?? '',
    unit: me?.posts.find(({ post }) => post === 'taker')?.unit,
  };
  const register = useRegister(by, (answer) => {
    setRegistered(answer);
    lookUp('');
    begin();
  });
  const problems = problemsOf(register.error);

  const send = () => {
    const [missing] = missingIn(call);
    const first = form.current?.querySelector<HTMLElement>(
      missing === undefined ? ':is(input, select, textarea):invalid' : `[name="${missing}"]`,
    );
    setIncomplete(Boolean(first));
    if (first) first.focus();
    else register.mutate(call);
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
  const ways = waysIn(offers);
  const isCall = call.way === 'registerPhoneCall';
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
      <header class={styles.head}>
        <h1>{t`受理`}</h1>
        <Choice
          label={t`来源`}
          options={ways.map((way) => ({ id: way, title: inWords(CHANNEL_WORDS[WAYS[way]]) }))}
          chosen={call.way}
          choose={(id) => {
            const way = ways.find((one) => one === id);
            if (way !== undefined) change({ way });
          }}
        />
      </header>
      <div class={styles.number}>
        <LineField
          label={t`号码`}
          name="number"
          type="tel"
          isFirst
          required={isCall}
          value={call.number}
          set={(value) => change({ number: value })}
          leave={(value) => lookUp(value.trim())}
        />
      </div>
      <aside class={styles.caller} aria-label={t`来电客户`}>
        {offers.includes('lookUpCustomer') && <Caller number={number} />}
      </aside>
      <div class={styles.rest}>
        {!isCall && (
          <fieldset class={styles.arrival}>
            <legend>{inWords(CHANNEL_WORDS[WAYS[call.way]])}</legend>
            <Fields
              schema={askedBy(call.way).arrival}
              value={{ ...startOf(call, by), ...call.declared }}
              change={(update) =>
                change((now) => ({ declared: update({ ...startOf(now, by), ...now.declared }) }))
              }
              problems={problems}
            />
          </fieldset>
        )}
        <MatterFields call={call} change={change} />
        <MoreFields key={call.way} call={call} change={change} problems={problems} />
        {mayBeSolved(call) && <SolvedFields call={call} change={change} />}
        {offers.includes('previewLimits') && <LimitsAhead call={call} />}
        {isIncomplete && <p role="alert">{t`请先填写带 * 的内容。`}</p>}
        {register.error !== null && <FailureNote error={register.error} />}
        <p>
          <button type="submit" data-kind="primary" disabled={register.isPending}>
            {call.isSolved && mayBeSolved(call) ? t`登记并办结` : t`登记并转派`}{' '}
            <kbd>Ctrl+Enter</kbd>
          </button>
        </p>
      </div>
    </form>
  );
};
