import type { Post } from '../../domain/post.ts';
import type { Operation } from './operation.ts';

/** Who answers for a complaint towards the customer (E5, E6). */
export const DESK: readonly Post[] = ['taker', 'lead', 'manager'];

/** Who grants what a handler asks for (D3, D4). */
export const LEADS: readonly Post[] = ['lead', 'manager'];

/** Who gives a complaint to a unit, or to another one: never their own intake (A3). */
export const DISPATCHERS: readonly Post[] = ['dispatcher', 'lead'];

/** Who works on complaints, whatever their part in it. */
export const WORKERS: readonly Post[] = [...DESK, 'dispatcher', 'handler', 'head', 'reviewer'];

type Who = Pick<Operation, 'posts' | 'clients'>;

/** Who brings complaints in. */
export const CHANNELS: Who = { posts: DESK, clients: ['integrator'] };

/** Who reads a complaint: those who work on it, and channels as far as they have sent it. */
export const CASE_READERS: Who = { posts: WORKERS, clients: ['integrator'] };
