import { expect, it } from 'vitest';
import { makeGate } from '../../../local/demonstration/api/gate.ts';

/** A task that ends when it is told to. */
const aTask = (name: string, begun: string[]) => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const run = () => {
    begun.push(name);
    return promise;
  };
  return { run, end: () => resolve(name), fail: () => reject(new Error(name)) };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('lets as many in at once as it is told to, and the next when one has left', async () => {
  const gate = makeGate(2);
  const begun: string[] = [];
  const tasks = ['a', 'b', 'c'].map((name) => aTask(name, begun));
  const all = tasks.map(({ run }) => gate('patient', run));
  await settled();
  expect(begun).toEqual(['a', 'b']);
  tasks[1]?.end();
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
  tasks[0]?.end();
  tasks[2]?.end();
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
});

it('lets those that cannot wait go first', async () => {
  const gate = makeGate(1);
  const begun: string[] = [];
  const [first, patient, urgent] = ['first', 'patient', 'urgent'].map((name) => aTask(name, begun));
  const all = [
    gate('patient', first?.run ?? settled),
    gate('patient', patient?.run ?? settled),
    gate('urgent', urgent?.run ?? settled),
  ];
  for (const task of [first, urgent, patient]) task?.end();
  await Promise.all(all);
  expect(begun).toEqual(['first', 'urgent', 'patient']);
});

it('gives the place on when a task fails', async () => {
  const gate = makeGate(1);
  const begun: string[] = [];
  const [bad, good] = ['bad', 'good'].map((name) => aTask(name, begun));
  const failing = gate('urgent', bad?.run ?? settled);
  const waiting = gate('urgent', good?.run ?? settled);
  bad?.fail();
  good?.end();
  await expect(failing).rejects.toThrow('bad');
  expect(await waiting).toBe('good');
});
