import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { type Problem, RequestFailed } from './problem.ts';

/** The branch's API, one folder above the page wherever that is served. */
export const apiUrl = (): string =>
  import.meta.env.DEV ? '/api' : new URL('..', document.baseURI).href.replace(/\/$/, '');

/** Sends a request as the person who is signed in, once more where their token had ended. */
export type Ask = (request: Request) => Promise<Response>;

export const makeAsk =
  (signIn: SignIn, language: () => string): Ask =>
  async (request) => {
    request.headers.set('accept-language', language());
    const again = request.clone();
    const answer = await sendAs(request, await signIn.token());
    if (answer.status !== 401) return answer;
    const renewed = await signIn.renew();
    if (renewed === undefined) throw new RequestFailed({ kind: 'signed-out' });
    return sendAs(again, renewed);
  };

/** Asks the API; its answers are typed by `docs/openapi.json`. */
export const makeClient = (ask: Ask) => createClient<paths>({ baseUrl: apiUrl(), fetch: ask });
export type Client = ReturnType<typeof makeClient>;

const sendAs = async (request: Request, token: string): Promise<Response> => {
  request.headers.set('authorization', `Bearer ${token}`);
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed({ kind: 'unreachable' });
  }
};

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/**
 * What was asked for.
 * @throws RequestFailed with the API's own sentence where it said no
 */
export const answered = async <Data>(asked: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await asked;
  if (data !== undefined) return data;
  throw refusedBy(response, error);
};

/** A refusal, in the API's own sentence where it gave one. */
export const refusedBy = (response: Response, error: unknown): RequestFailed => {
  const seconds = Number(response.headers.get('retry-after'));
  return new RequestFailed({
    kind: 'refused',
    problem: isProblem(error) ? error : gatewayProblem(response.status),
    ...(seconds > 0 && { retryAfterSeconds: seconds }),
  });
};

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'reason' in error && 'details' in error;

/** The gateway answers in a shape of its own, and in English alone. */
const gatewayProblem = (status: number): Problem => ({
  code: status,
  reason: status === 429 ? 'too-many-requests' : 'gateway',
  message: '',
  details: [],
});
