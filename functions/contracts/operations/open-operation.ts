import type * as z from 'zod';
import type { BodyRule, Operation } from './operation.ts';

/** How often an open operation may be asked for, by all the world together. */
export type Throttle = {
  /** Requests a second, sustained. */
  readonly rateLimit: number;
  /** Requests at once. */
  readonly burstLimit: number;
};

/**
 * Something that a branch's API offers to whoever has no token: the gateway asks for none, and lets
 * only so many through. What admits a request (a secret in its path, a signature) is the answerer's to
 * check, before anything else. All of them stand in one list, which a test holds to the letter.
 */
export type OpenOperation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends BodyRule = BodyRule,
> = Omit<Operation<Params, Query, Body>, 'posts' | 'clients' | 'key' | 'ifMatch'> & {
  readonly open: {
    readonly throttle: Throttle;
    /** By what a request is let in, in words for the API's document. */
    readonly admittedBy: string;
  };
};
