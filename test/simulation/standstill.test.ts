import { expect, it } from 'vitest';
import { makeAgenda } from '../../simulation/agenda.ts';
import { makeInvocations } from '../../simulation/cloud/invocations.ts';
import { CALM, makeFaults } from '../../simulation/faults.ts';
import { untilStandstill } from '../../simulation/standstill.ts';

const SECRET = {
  name: 'read',
  handler: 'read',
  arn: 'arn:read',
  env: {},
  timeoutSeconds: 30,
};

it('lets the clock go on where a swift invocation waits for what a slow one reads for all', async () => {
  const agenda = makeAgenda(0);
  const calm = makeFaults(1, CALM);
  let slow = true;
  const pause = (milliseconds: number) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    agenda.plan(agenda.now() + milliseconds, () => {
      resolve();
      return promise;
    });
    return promise;
  };
  let kept: Promise<string> | undefined;
  const invocations = makeInvocations({
    faults: { ...calm, strikes: (fault) => fault === 'slow' && slow },
    pause,
    now: agenda.now,
    requestId: () => 'request',
    ended: () => undefined,
    handlerOf: () => () => {
      kept ??= invocations.call(() => 'secret');
      return kept;
    },
  });
  const ended: unknown[] = [];
  const invoke = async () => {
    ended.push(await invocations.invoke(SECRET, {}));
  };
  agenda.plan(0, invoke);
  agenda.plan(0, () => {
    slow = false;
    return invoke();
  });
  while (agenda.step(60_000) !== 'nothing') await untilStandstill([invocations]);

  expect(ended).toEqual([
    { kind: 'returned', value: 'secret' },
    { kind: 'returned', value: 'secret' },
  ]);
});
