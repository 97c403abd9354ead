import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/preact-query';
import { failureOf } from '../api/problem.ts';
import { csvOf } from './csv.ts';
import { sentenceOf } from './failure-note.tsx';

/** What is listed, to its end. */
type Whole<Item> = { readonly items: readonly Item[]; readonly isCut: boolean };

/** Saves a list as a file for spreadsheets, all of it and not only what was scrolled to. */
export const ExportCsv = <Item,>({
  name,
  whole,
  columns,
}: {
  /** What the file is called, without its ending. */
  name: string;
  whole: () => Promise<Whole<Item>>;
  /** What each column is called, and holds. */
  columns: readonly (readonly [title: string, cell: (item: Item) => string])[];
}) => {
  const save = useMutation({
    mutationFn: async () => {
      const { items, isCut } = await whole();
      const rows = items.map((item) => columns.map(([, cell]) => cell(item)));
      saveAs(`${name}.csv`, csvOf([columns.map(([title]) => title), ...rows]));
      return { count: items.length, isCut };
    },
  });
  return (
    <p>
      <button type="button" disabled={save.isPending} onClick={() => save.mutate()}>
        {t`导出表格（CSV）`}
      </button>{' '}
      {save.error !== null && <span role="alert">{sentenceOf(failureOf(save.error))}</span>}
      {save.data?.isCut && <span role="status">{t`只导出了前 ${save.data.count} 件。`}</span>}
    </p>
  );
};

const saveAs = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
