import { t } from '@lingui/core/macro';
import * as dialog from '@zag-js/dialog';
import { normalizeProps, useMachine } from '@zag-js/preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './dialog.module.css';
import { OnTop } from './on-top.tsx';

/** Asks for something above the screen: the focus stays in it, Escape closes it and the focus goes back. */
export const Dialog = ({
  open,
  close,
  title,
  children,
}: {
  open: boolean;
  close: () => void;
  title: string;
  children: ComponentChildren;
}) => {
  const service = useMachine(dialog.machine, {
    id: useId(),
    open,
    closeOnInteractOutside: false,
    onOpenChange: (change: { open: boolean }) => {
      if (!change.open) close();
    },
  });
  const api = dialog.connect(service, normalizeProps);
  if (!open) return null;
  return (
    <OnTop>
      <div {...api.getBackdropProps()} class={styles.backdrop} />
      <div {...api.getPositionerProps()} class={styles.positioner}>
        <div {...api.getContentProps()} class={styles.content}>
          <h2 {...api.getTitleProps()}>{title}</h2>
          {children}
          <button {...api.getCloseTriggerProps()} class={styles.close} aria-label={t`关闭`}>
            ×
          </button>
        </div>
      </div>
    </OnTop>
  );
};
