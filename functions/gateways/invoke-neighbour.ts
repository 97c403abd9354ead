import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type * as z from 'zod';
import { parseJson } from '../contracts/parse-json.ts';
import { NeighbourUnreachable } from '../ports/outside.ts';

/** Where a neighbour is asked: the alias that is this branch's own, and a client for its region. */
export type NeighbourDoor = { readonly arn: string; readonly client: LambdaClient };

/** The door to each neighbour that may be asked. */
export type DoorTo = (neighbour: string) => NeighbourDoor | undefined;

/**
 * Has a neighbour's function answer. Whatever goes wrong, the error says of the answer nothing: it may
 * hold what a customer wrote.
 * @throws NeighbourUnreachable
 */
export const invokeNeighbour = async <Schema extends z.ZodType>(
  doorTo: DoorTo,
  neighbour: string,
  request: unknown,
  answer: Schema,
): Promise<z.output<Schema>> => {
  const door = doorTo(neighbour);
  if (!door) throw new NeighbourUnreachable(`${neighbour}: no neighbour`);
  try {
    return answer.parse(await invoke(door, request));
  } catch (error) {
    throw new NeighbourUnreachable(`${neighbour}: ${nameOf(error)}`);
  }
};

const invoke = async ({ arn, client }: NeighbourDoor, request: unknown): Promise<unknown> => {
  const { Payload, FunctionError } = await client.send(
    new InvokeCommand({ FunctionName: arn, Payload: Buffer.from(JSON.stringify(request)) }),
  );
  if (FunctionError !== undefined) throw new FunctionFailed(FunctionError);
  return parseJson(Buffer.from(Payload ?? []).toString('utf8'));
};

class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
