import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';
import type { Client } from './client.ts';
import { useDesk } from './desk.tsx';
import { useOneAtATime } from './one-at-a-time.ts';
import { failureOf } from './problem.ts';
import { renewAll } from './renew.ts';

/**
 * Gives a command. Until an answer came, the same is sent again under the same key, so that what was
 * done although its answer was lost is not done twice; until then it is not sent again either, however often it is
 * pressed.
 * @param send the request, with the key that it is known by
 */
export const useGive = <Given, Got>(
  send: (client: Client, given: Given, key: string) => Promise<Got>,
  then?: (got: Got) => void,
) => {
  const { client } = useDesk();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const turn = useOneAtATime();
  const give = useMutation({
    mutationFn: (given: Given) => send(client, given, key.current),
    onSuccess: (got) => {
      key.current = crypto.randomUUID();
      void renewAll(queries);
      then?.(got);
    },
    onError: (error) => {
      // A refusal is remembered under its key as well: what is sent next is another request.
      if (failureOf(error).kind === 'refused') key.current = crypto.randomUUID();
    },
    onSettled: turn.end,
  });
  return {
    ...give,
    mutate: (...asked: Parameters<typeof give.mutate>): void => {
      if (turn.begin()) give.mutate(...asked);
    },
  };
};
