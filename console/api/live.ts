import { type QueryClient, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import type { components } from '../generated/api.ts';
import { answered, type Client } from './client.ts';
import { useDesk } from './desk.tsx';
import { type Failure, failureOf } from './problem.ts';
import { renewAll } from './renew.ts';
import { news, staleAfter } from './what-changed.ts';

type Looking = components['schemas']['Changes']['looking'];

const SEEN_MS = 5_000;
const HIDDEN_MS = 30_000;

const lookingKey = (thing: string) => ['looking', thing] as const;

/**
 * Keeps what is on the page as it is in the branch: asks what changed every five seconds while the page
 * is seen, every thirty while it is hidden, and at once when it is seen again.
 * @param looking what is open, so that others are told
 * @returns whether nothing can be heard just now: what is shown may be old
 */
export const useLive = (looking: string | undefined): boolean => {
  const { client } = useDesk();
  const queries = useQueryClient();
  const [isCutOff, setCutOff] = useState(false);
  useEffect(
    () => follow({ client, queries, looking, told: setCutOff }),
    [client, queries, looking],
  );
  return isCutOff;
};

/** Who else has a thing open, by name. */
export const useAlsoLooking = (thing: string): readonly string[] => {
  const { data } = useQuery<Looking>({
    queryKey: lookingKey(thing),
    queryFn: () => [],
    enabled: false,
    initialData: [],
  });
  return data.map(({ name }) => name);
};

/** What one page knows, whatever of it is open: where it has read to, and how far each thing was. */
const heard: { since: string | undefined; readonly known: Map<string, number> } = {
  since: undefined,
  known: new Map(),
};

const isNobodyThere = (failure: Failure): boolean =>
  failure.kind === 'unreachable' || (failure.kind === 'refused' && failure.problem.code >= 500);

type Listening = {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly looking: string | undefined;
  /** Hears after each time whether nothing could be heard. */
  readonly told: (isCutOff: boolean) => void;
};

const follow = ({ client, queries, looking, told }: Listening) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let asking = false;
  const ask = async () => {
    if (asking) return;
    asking = true;
    clearTimeout(timer);
    const isCutOff = await hear(client, queries, looking).then(
      () => false,
      // A server that says no, even because it is asked too often, is there.
      (error: unknown) => isNobodyThere(failureOf(error)),
    );
    asking = false;
    if (!ended) told(isCutOff);
    if (!ended) timer = setTimeout(ask, document.hidden ? HIDDEN_MS : SEEN_MS);
  };
  const seenAgain = () => {
    if (!document.hidden) void ask();
  };
  document.addEventListener('visibilitychange', seenAgain);
  void ask();
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seenAgain);
  };
};

const hear = async (client: Client, queries: QueryClient, looking: string | undefined) => {
  const { since, known } = heard;
  const query = {
    ...(since !== undefined && { since }),
    ...(looking !== undefined && { looking }),
  };
  const answer = await answered(client.GET('/changes', { params: { query } }));
  heard.since = answer.cursor;
  if (looking !== undefined) queries.setQueryData(lookingKey(looking), answer.looking);
  if (answer.more) await renewAll(queries);
  for (const change of news(known, answer.changed))
    for (const queryKey of staleAfter(change)) void queries.invalidateQueries({ queryKey });
};
