/**
 * What the branch that these modules are bundled into asks of the simulation. All that touches the
 * world outside goes through here; it stands on the global object, since a bundle is a world apart.
 */
export type Outside = {
  /** Now, as this invocation's clock has it, in milliseconds. */
  readonly now: () => number;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** Has a service do what a command of the SDK asks for. */
  readonly send: (service: Service, command: SentCommand) => Promise<unknown>;
  readonly env: (name: string) => string | undefined;
  readonly written: (line: Readonly<Record<string, unknown>>) => void;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** The services that a branch uses. */
export type Service =
  | 'dynamodb'
  | 'eventbridge'
  | 'lambda'
  | 's3'
  | 'secrets'
  | 'ses'
  | 'sns'
  | 'sqs'
  | 'states';

/** A command of the SDK, as its client gets it. */
export type SentCommand = {
  readonly constructor: { readonly name: string };
  readonly input: Readonly<Record<string, unknown>>;
};

declare global {
  var redressSimulated: Map<string, Outside> | undefined;
}

/** The folder that this very bundle lies in: which branch of which run it is. */
const folder = new URL('.', import.meta.url).href;

const found = globalThis.redressSimulated?.get(folder);
if (!found) throw new Error(`no simulation for ${folder}`);

/** What surrounds this branch. */
export const here: Outside = found;
