import { Definition, type State } from './definition.ts';
import type { Way } from './execution.ts';

/** A state and one of the ways out of it. */
export type Step = { readonly from: string; readonly by: Way };

/** The ways out of a state, in the order in which it names them. */
const waysOut = (state: State): readonly Way[] => {
  const onward: Way =
    'Next' in state && state.Next !== undefined ? { by: 'next', to: state.Next } : { by: 'end' };
  switch (state.Type) {
    case 'Choice':
      return [
        ...state.Choices.map(({ Next }, number): Way => ({ by: 'choice', number, to: Next })),
        ...(state.Default === undefined ? [] : [{ by: 'default', to: state.Default } as const]),
      ];
    case 'Task':
      return [onward, ...state.Catch.map(({ Next }): Way => ({ by: 'catch', to: Next }))];
    default:
      return [onward];
  }
};

/** How a step is written: `Where? –choice 0→ AtCity`. */
export const stepText = ({ from, by }: Step): string => {
  if (by.by === 'end') return `${from} –end`;
  return by.by === 'choice'
    ? `${from} –choice ${by.number}→ ${by.to}`
    : `${from} –${by.by}→ ${by.to}`;
};

/**
 * Every path through a machine from its first state to an end, each as its steps; a path goes round a
 * circle once.
 */
export const pathsOf = (definition: unknown): readonly (readonly Step[])[] => {
  const { StartAt, States } = Definition.parse(definition);
  const from = (name: string, before: readonly string[]): readonly (readonly Step[])[] => {
    const state = States[name];
    if (!state) throw new Error(`no state ${name}`);
    return waysOut(state).flatMap((by): readonly (readonly Step[])[] => {
      const step = { from: name, by };
      if (by.by === 'end') return [[step]];
      const again = before.filter((one) => one === by.to).length > 1;
      return again ? [] : from(by.to, [...before, by.to]).map((rest) => [step, ...rest]);
    });
  };
  return from(StartAt, [StartAt]);
};
