import { LambdaClient } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import type { DisclosureRequest } from '../../functions/contracts/disclosure.ts';
import { makeNeighbourCases } from '../../functions/gateways/neighbour-cases.ts';
import { answering, OFFLINE } from './answering.ts';

const ARN =
  'arn:aws-cn:lambda:cn-north-1:111122223333:function:redress-jiangsu_federation-disclose:huaian';
const REQUEST: DisclosureRequest = { kind: 'report', orderId: '01J0000000000000000000000W' };
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

const asking = (answer: (nth: number) => unknown) => {
  const client = new LambdaClient(OFFLINE);
  const calls = answering(client, (_, nth) => answer(nth));
  const neighbours = makeNeighbourCases((id) =>
    id === 'jiangsu' ? { arn: ARN, client } : undefined,
  );
  return { calls, neighbours };
};

describe('a neighbour', () => {
  it('is asked by the alias that is this branch’s own', async () => {
    const told = { kind: 'report', written: [{ sequence: 3, words: { remedy: '补差。' } }] };
    const { calls, neighbours } = asking(() => ({ Payload: bytes(told) }));
    expect(await neighbours.ask('jiangsu', REQUEST)).toEqual(told);
    expect(calls).toMatchObject([{ command: 'InvokeCommand', input: { FunctionName: ARN } }]);
    expect(JSON.parse(Buffer.from(calls[0]?.input.Payload as Uint8Array).toString())).toEqual(
      REQUEST,
    );
  });

  it.each([
    ['that is none', 'suzhou', () => ({}), 'suzhou: no neighbour'],
    [
      'that does not answer',
      'jiangsu',
      () => {
        throw new DOMException('周小曼', 'TimeoutError');
      },
      'jiangsu: TimeoutError',
    ],
    [
      'whose function fails',
      'jiangsu',
      () => ({ FunctionError: 'Unhandled', Payload: bytes({ errorMessage: '周小曼' }) }),
      'jiangsu: FunctionFailed',
    ],
    [
      'that tells what nobody can read',
      'jiangsu',
      () => ({ Payload: bytes({ kind: 'case', person: '周小曼' }) }),
      'jiangsu: ZodError',
    ],
    ['that tells nothing', 'jiangsu', () => ({}), 'jiangsu: SyntaxError'],
  ])('%s counts as unreachable; the error quotes nothing', async (_, id, answer, message) => {
    const { neighbours } = asking(answer);
    await expect(neighbours.ask(id, REQUEST)).rejects.toMatchObject({
      name: 'NeighbourUnreachable',
      message,
    });
  });
});
