import { scheduler } from 'node:timers/promises';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings } from '../aws.ts';
import type { Endpoints } from '../endpoints.ts';
import { type BranchEvent, readBranchEvent } from './branch-event.ts';
import { listenTo, take } from './feed.ts';

/** Whoever listens. */
export type Ear = {
  readonly hear: (event: BranchEvent) => void;
  /** Something on a bus is not what its schema says. */
  readonly stumble: (problem: string) => void;
};

/** Reads what comes off any bus, and passes each event on once, however often it comes. */
export const hearOnce = ({ hear, stumble }: Ear): ((text: string) => void) => {
  const known = new Set<string>();
  return (text) => {
    try {
      const event = readBranchEvent(text);
      if (!event) return;
      // Two branches that share a work order each have a course of it, numbered for itself.
      const { branch, via, id: eventId } = event.meta;
      const id = `${'order' in event.data ? via.at(-1) : branch} ${eventId}`;
      if (known.has(id)) return;
      known.add(id);
      hear(event);
    } catch (error) {
      stumble(error instanceof Error ? error.message : String(error));
    }
  };
};

/**
 * Hears what happens on every branch's bus, each event once, through whichever branches it comes.
 * @returns ends it, and takes its queues and rules away
 */
export const watchBranches = async (
  { endpoint, branches }: Endpoints,
  tag: string,
  ear: Ear,
): Promise<() => Promise<void>> => {
  const clients = {
    sqs: new SQSClient(clientSettings(endpoint)),
    events: new EventBridgeClient(clientSettings(endpoint)),
  };
  const feeds = await Promise.all(branches.map((branch) => listenTo(branch, tag, clients)));
  const ending = new AbortController();
  const hear = hearOnce(ear);
  const listening = feeds.map(async (feed) => {
    while (!ending.signal.aborted) {
      // A queue that does not answer is asked again: what is missing in the end, the verdict tells.
      const texts = await take(feed, clients, ending.signal).catch(() => scheduler.wait(500));
      for (const text of texts ?? []) hear(text);
    }
  });
  return async () => {
    ending.abort();
    await Promise.all(listening);
    // The emulator may have gone before.
    await Promise.allSettled(feeds.map((feed) => feed.remove()));
  };
};
