import { describe, expect, inject, it } from 'vitest';
import { BranchUnreachable } from '../../cli/branch-function.ts';
import { deployedOrganisation } from '../../cli/deployed-organisation.ts';
import { importOrganisation } from '../../cli/organisation-command.ts';
import type { OrganisationFile } from '../../functions/contracts/organisation.ts';
import { branchesFolder } from '../../local/branches.ts';
import { readOrganisations } from '../../local/organisations.ts';
import { stateFolder } from '../../local/state-folder.ts';
import { aws } from './aws.ts';
import { phoneCall } from './bodies.ts';
import { call } from './house.ts';

/** What whoever brought the branches up has imported: as committed, but for where people are paged. */
const organisations = readOrganisations(
  { folder: branchesFolder, overlay: stateFolder('.local/test').overlay },
  ['huaian', 'jiangsu'],
);

const importing = async (branch: string, file: OrganisationFile, by: string | undefined) => {
  const lines: string[] = [];
  const deployed = await deployedOrganisation(branch, aws());
  const print = (line: string) => lines.push(line);
  const code = await importOrganisation({ branch: deployed, language: 'en', print }, file, by);
  return { code, last: lines.at(-1), deployed };
};

describe.each([
  ['huaian', 'ha-lianshui-1'],
  ['jiangsu', 'js-direct-1'],
])('the organisation of %s', (branch, id) => {
  const file = organisations.get(branch) ?? { units: {}, people: {} };
  const person = file.people[id];
  if (!person) throw new Error(`nobody is ${id}`);

  it('is as committed: whoever brought the branch up has imported it', async () => {
    const { code, last, deployed } = await importing(branch, file, 'manager-3');
    expect([code, last]).toEqual([0, 'Nothing changes.']);
    const stored = await deployed.list();
    expect(stored.units.map((unit) => unit.id)).toEqual(
      expect.arrayContaining(Object.keys(file.units)),
    );
    expect(stored.people.map((one) => one.id)).toEqual(
      expect.arrayContaining(Object.keys(file.people)),
    );
  });

  it('is changed by another file: shown first, then imported, once', async () => {
    const moved = { ...file, people: { ...file.people, [id]: { ...person, refundLimitFen: 1 } } };
    const limit = async ({ deployed }: Awaited<ReturnType<typeof importing>>) =>
      (await deployed.list()).people.find((one) => one.id === id)?.refundLimitFen;

    const shown = await importing(branch, moved, undefined);
    expect(shown).toMatchObject({ code: 0, last: expect.stringMatching(/^1 to change/) });
    expect(await limit(shown)).toBe(person.refundLimitFen);

    const imported = await importing(branch, moved, 'manager-3');
    expect(imported).toMatchObject({ code: 0, last: '1 changes imported.' });
    expect(await limit(imported)).toBe(1);
    expect(await importing(branch, moved, 'manager-3')).toMatchObject({ last: 'Nothing changes.' });

    await importing(branch, file, 'manager-3');
  });
});

it('a branch that is not deployed says so', async () => {
  const nowhere = await deployedOrganisation('nanjing', aws());
  await expect(nowhere.list()).rejects.toThrow(BranchUnreachable);
});

describe('a person, over HTTP', () => {
  const change = (path: string, json: unknown = {}) =>
    call('huaian', 'POST', `/organisation/people${path}`, { as: 'manager', json });
  const meng = {
    id: 'ha-meng',
    sub: 'ha-meng',
    name: '孟',
    ways: { webhook: 'https://pager.example.cn/ha-meng' },
    posts: [{ post: 'handler', unit: 'lianshui' }],
  };

  it('is added, posted, away, back and gone; each stands in their timeline', async () => {
    expect(await change('', meng)).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await change('', meng)).toMatchObject({ status: 200, body: { version: 1 } });
    const posts = [{ post: 'taker', unit: 'lianshui' }];
    expect(await change('/ha-meng/change-posts', { posts })).toMatchObject({ body: { posts } });
    const listed = await call('huaian', 'GET', '/organisation/people?unit=lianshui&post=taker');
    expect(listed.body.items).toEqual([
      { id: 'ha-meng', version: 2, name: '孟', state: 'active', posts },
    ]);
    const days = { from: '2150-01-01T00:00:00+08:00', to: '2150-01-02T00:00:00+08:00' };
    expect(await change('/ha-meng/enter-absence', days)).toMatchObject({
      body: { absence: { from: '2149-12-31T16:00:00Z' } },
    });
    await change('/ha-meng/come-back');
    expect(await change('/ha-meng/leave')).toMatchObject({ body: { state: 'left' } });
    expect(await change('/ha-meng/come-back')).toMatchObject({
      status: 409,
      body: { reason: 'person-left' },
    });
    const timeline = await call('huaian', 'GET', '/organisation/people/ha-meng/timeline', {
      as: 'manager',
    });
    expect(timeline.body.items.map(({ type }: { type: string }) => type)).toEqual([
      'PersonAdded',
      'PersonChanged',
      'AbsenceEntered',
      'PersonCameBack',
      'PersonLeft',
    ]);
  });

  it('may at once what their post allows, and nothing once they have left', async () => {
    const token = inject('oddTokens').newcomer;
    const takesCall = () => call('huaian', 'POST', '/intake/phone', { token, json: phoneCall() });
    const denied = (reason: string) => ({ status: 403, body: { reason } });
    expect(await takesCall()).toMatchObject(denied('no-post'));
    await change('', { ...meng, id: 'ha-newcomer', sub: 'ha-newcomer' });
    expect(await takesCall()).toMatchObject(denied('post-not-held'));
    await change('/ha-newcomer/change-posts', { posts: [{ post: 'taker', unit: 'lianshui' }] });
    expect(await takesCall()).toMatchObject({ status: 201 });
    const own = (method: 'GET' | 'POST', path: string, json?: unknown) =>
      call('huaian', method, `/organisation/me${path}`, { token, json });
    expect((await own('GET', '')).body).toMatchObject({ id: 'ha-newcomer', ways: meng.ways });
    const days = { from: '2150-01-01T00:00:00+08:00', to: '2150-01-02T00:00:00+08:00' };
    expect((await own('POST', '/enter-absence', days)).status).toBe(200);
    expect((await change('/ha-newcomer/leave')).status).toBe(200);
    expect(await takesCall()).toMatchObject(denied('no-post'));
  });

  it('who would not fit is refused, every mistake named at once', async () => {
    const wrong = {
      ...meng,
      id: 'ha-wrong',
      sub: 'ha-lianshui-1',
      posts: [{ post: 'lead', unit: 'moon' }],
    };
    const { status, body } = await change('', wrong);
    expect([status, body.reason]).toEqual([422, 'organisation-misfit']);
    expect(body.details.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['sub', 'posts.0', 'ha-lianshui-1.sub']),
    );
  });

  it('is not taken out of a rota by leaving, nor left there without a way to reach them', async () => {
    for (const [path, json] of [
      ['/ha-duty-2/leave', {}],
      ['/ha-duty-2/change', { sub: 'ha-duty-2', name: '值', posts: [] }],
    ] as const)
      expect(await change(path, json)).toMatchObject({
        status: 422,
        body: { details: [{ field: 'city.rota.1' }] },
      });
  });

  it('is changed by a manager, and by nobody else', async () => {
    const denied = await call('huaian', 'POST', '/organisation/people', {
      as: 'handler',
      json: meng,
    });
    expect(denied.status).toBe(403);
  });
});
