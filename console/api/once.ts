import { useRef } from 'preact/hooks';

/** As much of a mutation as sends something. */
type Sending<Given> = {
  readonly mutate: (given: Given, then: { readonly onSettled: () => void }) => void;
};

/** Sends, but not again until the answer came: who presses twice may do so before it is drawn that it is under way. */
export const useOnce = <Given>({ mutate }: Sending<Given>): ((given: Given) => void) => {
  const isUnderWay = useRef(false);
  return (given) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    mutate(given, {
      onSettled: () => {
        isUnderWay.current = false;
      },
    });
  };
};
