import { useState } from 'preact/hooks';
import { type Call, newCall } from './call.ts';
import type { Way } from './way.ts';

const KEPT = 'redress.draft.intake';

const begun = (way?: Way): Call => newCall(crypto.randomUUID(), new Date().toISOString(), way);

const kept = (): Call => {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? begun() : { ...begun(), ...JSON.parse(text) };
};

/** What changes of a call; made of what stands there by then, where it must be. */
export type Changes = Partial<Call> | ((now: Call) => Partial<Call>);

/** The call that is being taken: what is typed stays in this tab until it is sent, or one signs out. */
export const useKeptCall = () => {
  const [call, setCall] = useState(kept);
  return {
    call,
    change: (changes: Changes): void =>
      setCall((before) => {
        const changed = typeof changes === 'function' ? changes(before) : changes;
        const next = { ...before, ...changed };
        sessionStorage.setItem(KEPT, JSON.stringify(next));
        return next;
      }),
    /** The next one, by the same way; the last one's words are gone from the tab. */
    begin: (): void => {
      sessionStorage.removeItem(KEPT);
      setCall(({ way }) => begun(way));
    },
  };
};
