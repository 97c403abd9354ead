import { expect, it } from 'vitest';
import { givenEndpoint } from '../../local/endpoint.ts';
import { freePort, localStack, miniStack, openMiniStack, serving } from './serving.ts';
import { troubleOf } from './trouble.ts';

it.each(['127.0.0.1', 'localhost'])('takes an emulator on %s', async (name) => {
  const port = await serving(miniStack);
  expect(await givenEndpoint(`http://${name}:${port}`)).toEqual({
    origin: `http://127.0.0.1:${port}`,
    health: { enforcesIam: true, version: '1.5.33' },
  });
});

it.each([openMiniStack, localStack])('knows one that does not enforce IAM', async (pages) => {
  const port = await serving(pages);
  const { health } = await givenEndpoint(`http://localhost:${port}/`);
  expect(health.enforcesIam).toBe(false);
});

it.each([
  'https://sqs.cn-north-1.amazonaws.com.cn',
  'https://127.0.0.1:4566',
  'localhost:4566',
  'nonsense',
])('never deploys to %s', async (text) => {
  expect(await troubleOf(givenEndpoint(text))).toContain('not an http:// address');
});

it.each(['http://10.0.0.1:4566', 'http://localhost.example.com:4566'])(
  'never deploys to another machine: %s',
  async (text) => {
    expect(await troubleOf(givenEndpoint(text))).toContain('not on this machine');
  },
);

it.each([{}, { '/_ministack/health': { status: 'ok' } }, { '/_localstack/health': 'up' }])(
  'never deploys to what is no emulator: %j',
  async (pages) => {
    const told = await troubleOf(givenEndpoint(`http://localhost:${await serving(pages)}`));
    expect(told).toContain('is not an emulator');
    expect(told).toContain('Nothing was deployed.');
  },
);

it('says that nothing answers', async () => {
  const told = await troubleOf(givenEndpoint(`http://localhost:${await freePort()}`));
  expect(told).toContain('nothing answers there');
  expect(told).toContain('unset AWS_ENDPOINT_URL');
});
