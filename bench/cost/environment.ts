import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Deployed, DeployedFunction } from './deployed.ts';

/** Nobody is called from here: whatever is posted to a person's webhook is taken, until it is ended. */
export const takenWebhooks = (): { readonly end: () => void } => {
  const { fetch } = globalThis;
  const taken: typeof fetch = async (to, init) =>
    String(to).startsWith('https:') ? new Response(null, { status: 204 }) : fetch(to, init);
  Object.assign(globalThis, { fetch: taken });
  return { end: () => Object.assign(globalThis, { fetch }) };
};

/** What the templates leave to the deployment gets a name of the branch's own. */
const environmentOf = (branch: string, { environment }: DeployedFunction, services: string) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      if (name === 'TICKETS_TABLE') return [name, `${branch}-tickets`];
      if (name === 'CASE_FILES_TABLE') return [name, `${branch}-case-files`];
      if (typeof value === 'string') return [name, value];
      if (name.endsWith('_URL')) return [name, services];
      if (name.endsWith('_MACHINE_ARN')) return [name, machineArn(value)];
      if (JSON.stringify(value).includes(':event-bus/')) return [name, busArn(value)];
      return [name, `${branch}-${name.toLowerCase()}`];
    }),
  );

const machineArn = (value: unknown): string => {
  const { Ref } = z.object({ Ref: z.string() }).parse(value);
  return `arn:aws:states:eu-central-1:000000000000:stateMachine:${Ref}`;
};

const busArn = (value: unknown): string => {
  const bus = /event-bus\/([\w-]+)/.exec(JSON.stringify(value))?.[1] ?? '';
  return `arn:aws:events:eu-central-1:000000000000:event-bus/${bus}`;
};

/** A function's handler out of its bundle, with the environment that its template gives it. */
export const handlerOf = async (
  { branch }: Deployed,
  fn: DeployedFunction,
  services: string,
  tables: string,
) => {
  Object.assign(process.env, environmentOf(branch, fn, services), {
    AWS_ENDPOINT_URL: services,
    AWS_ENDPOINT_URL_DYNAMODB: tables,
  });
  const { handler } = await import(pathToFileURL(fn.file).href);
  return handler;
};
