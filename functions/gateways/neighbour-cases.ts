import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { Disclosure, type DisclosureRequest } from '../contracts/disclosure.ts';
import { parseJson } from '../contracts/parse-json.ts';
import { type NeighbourCases, NeighbourUnreachable } from '../ports/outside.ts';

/** Where a neighbour is asked: the alias that is this branch's own, and a client for its region. */
export type NeighbourDoor = { readonly arn: string; readonly client: LambdaClient };

/**
 * Asks neighbours by invoking the functions with which they tell others. Whatever goes wrong, the
 * error says of the answer nothing: it may hold what a customer wrote.
 */
export const makeNeighbourCases = (
  doorTo: (neighbour: string) => NeighbourDoor | undefined,
): NeighbourCases => ({
  ask: async (neighbour, request) => {
    const door = doorTo(neighbour);
    if (!door) throw new NeighbourUnreachable(`${neighbour}: no neighbour`);
    try {
      return await invoke(door, request);
    } catch (error) {
      throw new NeighbourUnreachable(`${neighbour}: ${nameOf(error)}`);
    }
  },
});

const invoke = async (
  { arn, client }: NeighbourDoor,
  request: DisclosureRequest,
): Promise<Disclosure> => {
  const { Payload, FunctionError } = await client.send(
    new InvokeCommand({ FunctionName: arn, Payload: Buffer.from(JSON.stringify(request)) }),
  );
  if (FunctionError !== undefined) throw new FunctionFailed(FunctionError);
  return Disclosure.parse(parseJson(Buffer.from(Payload ?? []).toString('utf8')));
};

class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
