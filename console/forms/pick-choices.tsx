import { Choices } from './choices.tsx';
import { type PickSource, usePicks } from './picks.ts';

/** Some of what the branch knows, a box each. */
export const PickChoices = ({
  source,
  chosen,
  change,
}: {
  source: PickSource;
  chosen: readonly unknown[];
  change: (chosen: readonly unknown[]) => void;
}) => {
  const picks = usePicks(source, '');
  const words = Object.fromEntries(picks.map(({ id, title }) => [id, { zh: title, en: title }]));
  return (
    <Choices schema={{ enum: picks.map(({ id }) => id), words }} chosen={chosen} change={change} />
  );
};
