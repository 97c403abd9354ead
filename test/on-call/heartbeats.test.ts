import { expect, it } from 'vitest';
import { HeartbeatList, HeartbeatTaken } from '../../functions/contracts/heartbeats.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeListHeartbeats, makeTakeHeartbeat } from '../../functions/on-call/heartbeats.ts';
import { MONDAY } from '../builders/ticket.ts';
import { memoryHeartbeats } from '../fakes/following.ts';
import { standingClock } from '../fakes/outside.ts';

const desk = () => {
  const clock = standingClock(MONDAY);
  const ports = {
    heartbeats: memoryHeartbeats(),
    clock,
    monitored: [
      { of: 'neighbour', name: 'jiangsu' },
      { of: 'integration', name: 'call-centre' },
    ] as const,
    policy: defaultPolicy,
  };
  return { clock, take: makeTakeHeartbeat(ports), list: makeListHeartbeats(ports) };
};

it('a machine is told until when its next sign of life is expected (B2)', async () => {
  const answer = await desk().take('call-centre');
  expect(answer).toMatchObject({ status: 200 });
  expect('body' in answer && HeartbeatTaken.parse(answer.body)).toEqual({
    ...{ of: 'integration', name: 'call-centre', at: MONDAY, silent: false, monitored: true },
    until: plusSeconds(MONDAY, 3600),
  });
});

it('a machine whose silence nobody notices is told so, and one called as a neighbour is none', async () => {
  const { take, list } = desk();
  for (const subject of ['other', 'jiangsu'])
    expect(await take(subject)).toMatchObject({ status: 200, body: { monitored: false } });
  const answer = await list();
  const { items } = HeartbeatList.parse('body' in answer ? answer.body : undefined);
  expect(items.map(({ of, name }) => [of, name])).toEqual([
    ['neighbour', 'jiangsu'],
    ['integration', 'call-centre'],
  ]);
});

it('the list shows everybody who is expected to be heard, and who is silent (B2, H4)', async () => {
  const { clock, take, list } = desk();
  await take('call-centre');
  clock.set(plusSeconds(MONDAY, 3601));
  const answer = await list();
  const { items } = HeartbeatList.parse('body' in answer ? answer.body : undefined);
  expect(items.map(({ name, silent }) => [name, silent])).toEqual([
    ['jiangsu', false],
    ['call-centre', true],
  ]);
});
