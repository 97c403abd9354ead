import { beforeAll, expect, inject, it } from 'vitest';
import { until } from './house.ts';
import {
  acknowledge,
  alertTo,
  shownAlert,
  somebody,
  takenByProviders,
  textsAbout,
  trailOf,
} from './paged.ts';
import { NO_SUCH_NUMBER } from './providers.ts';

/** Seconds of a step: more than the two tries of 5 s each that a receiver which hangs takes, also after a slow start. */
const WAIT = 45;

type Case = {
  readonly ways: Parameters<typeof somebody>[0];
  /** Where the first way leads, and how often it is tried. */
  readonly first: readonly [at: string, tries: number];
  /** Beside the branch's topic, on which others read along. */
  readonly by: readonly string[];
  readonly failed: readonly string[];
  /** What takes it. */
  readonly last: 'text' | `/${string}`;
};

const CASES: Readonly<Record<string, Case>> = {
  'a webhook that answers 500': {
    ways: { webhook: '/webhooks/fails', robot: 'dingtalk-takes' },
    first: ['/webhooks/fails', 2],
    ...{ by: ['robot'], failed: ['webhook'], last: '/robots/dingtalk/takes' },
  },
  'a robot that answers 500': {
    ways: { robot: 'wecom-fails', phone: '+8613811110001' },
    first: ['/robots/wecom/fails', 2],
    // Nobody knows who picks a call up: a text message goes out beside it.
    ...{ by: ['voice', 'text'], failed: ['robot'], last: '/calls/make' },
  },
  'a robot that answers 200, and in its body that it has had too much': {
    ways: { robot: 'dingtalk-refuses', phone: NO_SUCH_NUMBER },
    first: ['/robots/dingtalk/refuses', 1],
    ...{ by: ['text'], failed: ['robot', 'voice'], last: 'text' },
  },
  'a robot that never answers': {
    ways: { robot: 'feishu-hangs', phone: '+8613811110003' },
    first: ['/robots/feishu/hangs', 2],
    ...{ by: ['voice', 'text'], failed: ['robot'], last: 'text' },
  },
};

const alerts = new Map<string, { readonly id: string; readonly person: string }>();

/** All at once: they are waited for together. */
beforeAll(async () => {
  const { origin } = inject('providers');
  await Promise.all(
    Object.entries(CASES).map(async ([name, { ways }]) => {
      const webhook = ways.webhook && { webhook: `${origin}${ways.webhook}` };
      const person = await somebody({ ...ways, ...webhook });
      alerts.set(name, { person, id: await alertTo([person, 'ha-duty-1'], WAIT) });
    }),
  );
});

it.concurrent.each(Object.entries(CASES))(
  '%s falls over to the person’s next way within the step, and the chain goes on (F3)',
  async (name, { first, by, failed, last }) => {
    const { id = '', person = '' } = alerts.get(name) ?? {};
    const stepped = await until(
      'the next one’s call',
      () => shownAlert(id),
      (alert) => alert?.calls?.some(({ call, by: ways }) => call === 2 && ways.length > 0) ?? false,
      150,
    );
    expect(await acknowledge(id)).toMatchObject({ status: 200 });
    expect(stepped?.calls).toMatchObject([
      { call: 1, person, by: ['topic', ...by], failed },
      { call: 2, person: 'ha-duty-1', failed: [] },
    ]);
    const trail = await trailOf(id);
    const at = (type: string) => trail.findIndex((one) => one.type === type);
    expect(at('AlertDelivered')).toBeGreaterThan(at('PageStarted'));
    // Whoever is called first has been reached before the next one's turn comes.
    expect(at('ChainStepped')).toBeGreaterThan(at('AlertDelivered'));
    const taken = await takenByProviders();
    const [address, tries] = first;
    expect(taken.filter((one) => one.at === address)).toHaveLength(tries);
    if (last === 'text') expect(await textsAbout(id)).toHaveLength(1);
    else expect(taken.filter((one) => one.at === last)).not.toEqual([]);
  },
);

it('what a group’s robot was sent is signed as its provider asks, and seen by the group', async () => {
  const [shown] = (await takenByProviders()).filter(({ at }) => at === '/robots/dingtalk/takes');
  expect(shown?.seen?.text).toContain('[Redress]');
});
