import { useRef } from 'preact/hooks';

/** Lets one through until it has ended: who presses twice may do so before it is drawn that something is under way. */
export const useOneAtATime = () => {
  const isUnderWay = useRef(false);
  return {
    /** @returns false while another is under way */
    begin: (): boolean => {
      if (isUnderWay.current) return false;
      isUnderWay.current = true;
      return true;
    },
    end: (): void => {
      isUnderWay.current = false;
    },
  };
};
