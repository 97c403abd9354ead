import { useLayoutEffect, useRef } from 'preact/hooks';
import { tinykeys } from 'tinykeys';

/** Keys and what they do, as `j`, `g w` (one after the other) or `$mod+Enter`. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Whether a key belongs to what is being typed: an input method is composing, or a field has the
 * focus and the key comes without Ctrl or ⌘.
 */
const isTyping = (event: KeyboardEvent): boolean => {
  // Browsers say 229 for the keys that an input method takes for itself.
  if (event.isComposing || event.keyCode === 229) return true;
  if (event.ctrlKey || event.metaKey || event.key === 'Escape') return false;
  const { target } = event;
  return (
    event.altKey ||
    (target instanceof HTMLElement &&
      (target.isContentEditable ||
        target.matches('input, textarea, select, [role="combobox"], [role="menu"] *')))
  );
};

/** Whether a dialog is open above the screen, whose keys then rest. */
const isCovered = (event: KeyboardEvent): boolean =>
  document.querySelector('[role="dialog"]:not([hidden]), [role="alertdialog"]:not([hidden])') !==
    null && !(event.target instanceof Element && event.target.closest('[role="dialog"]') !== null);

/** A letter that was heard is not written into the field that it opens. */
const hear = (event: KeyboardEvent, act: Keys[string] | undefined): void => {
  if (act === undefined) return;
  if (event.key.length === 1) event.preventDefault();
  act(event);
};

/** Listens for keys while the component is shown. */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  const names = Object.keys(keys).join('|');
  // Before it is seen: what a screen offers is heard from its first moment.
  useLayoutEffect(() => {
    const handlers = names
      .split('|')
      .filter(Boolean)
      .map((name) => [name, (event: KeyboardEvent) => hear(event, latest.current[name])] as const);
    return tinykeys(window, Object.fromEntries(handlers), {
      ignore: (event) => isTyping(event) || isCovered(event),
    });
  }, [names]);
};
