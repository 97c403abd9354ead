import type { BranchFile } from '../../functions/contracts/branch.ts';
import type { OrganisationFile } from '../../functions/contracts/organisation.ts';
import { POST_WORDS } from '../../functions/contracts/value-labels.ts';
import { consoleAddress } from './console-address.ts';
import type { Person, SignInBranch } from './registered.ts';

const asPerson = (
  [id, { sub, name, posts }]: readonly [string, OrganisationFile['people'][string]],
  units: OrganisationFile['units'],
): Person => ({
  id,
  sub,
  name,
  posts: posts.map(({ post, unit }) => ({
    post: POST_WORDS[post],
    unit: units[unit]?.name ?? { zh: unit, en: unit },
  })),
});

/** Where the people of each branch sign in, and who they are. */
export const signInBranches = (
  branches: readonly Pick<BranchFile, 'id' | 'name' | 'auth'>[],
  {
    apiUrlOf,
    organisationOf,
  }: {
    readonly apiUrlOf: (branch: string) => string | undefined;
    readonly organisationOf: (branch: string) => OrganisationFile | undefined;
  },
): readonly SignInBranch[] =>
  branches.flatMap(({ id, name, auth }) => {
    const [apiUrl, organisation] = [apiUrlOf(id), organisationOf(id)];
    if (apiUrl === undefined || organisation === undefined) return [];
    const people = Object.entries(organisation.people).map((one) =>
      asPerson(one, organisation.units),
    );
    return [{ id, name, redirect: consoleAddress(apiUrl), claims: auth.claims, people }];
  });
