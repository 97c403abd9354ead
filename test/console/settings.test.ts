import { expect, it } from 'vitest';
import { consoleSettings } from '../../functions/console/console-settings.ts';
import { ConsoleSettings } from '../../functions/contracts/operations/console/settings.ts';
import { loadBranches } from '../../infra/branch-config.ts';

const [huaian] = loadBranches({ folder: 'branches', defaultRegion: 'eu-central-1' });
if (!huaian) throw new Error('a branch');
const { branch } = huaian;
const client = { clientId: 'redress-console', scopes: ['openid', 'offline_access'], origins: [] };

it('the console is told which branch this is, and where one signs in', () => {
  const told = consoleSettings({ ...branch, auth: { ...branch.auth, console: client } });
  expect('body' in told && ConsoleSettings.parse(told.body)).toEqual({
    branch: {
      id: 'huaian',
      name: { zh: '淮安', en: "Huai'an" },
      level: 'city',
      parent: 'jiangsu',
      timeZone: 'Asia/Shanghai',
    },
    signIn: {
      issuer: branch.auth.issuer,
      clientId: 'redress-console',
      scopes: ['openid', 'offline_access'],
    },
  });
});

it('there is nothing to be told where nobody can sign in', () => {
  const auth = { ...branch.auth, console: undefined };
  expect(consoleSettings({ ...branch, auth })).toMatchObject({ problem: 'not-found' });
});
