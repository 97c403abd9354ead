import { t } from '@lingui/core/macro';
import { Dialog } from '../parts/dialog.tsx';
import type { Screen } from '../parts/screen.ts';
import styles from './shortcuts-dialog.module.css';

/** Every key, as `?` shows it. */
export const ShortcutsDialog = ({
  open,
  close,
  screens,
}: {
  open: boolean;
  close: () => void;
  screens: readonly Screen[];
}) => {
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['/'], t`查询`],
    [['J'], t`下一行`],
    [['K'], t`上一行`],
    [['Enter'], t`打开`],
    [['Ctrl', 'Enter'], t`发送`],
    [['Esc'], t`关闭对话框`],
    [['?'], t`显示全部快捷键`],
    ...screens.map(({ letter, title }) => [['G', letter?.toUpperCase() ?? ''], title()] as const),
  ];
  return (
    <Dialog open={open} close={close} title={t`快捷键`}>
      <dl class={styles.keys}>
        {keys.map(([names, what]) => (
          <div key={names.join()}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
