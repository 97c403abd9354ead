import { makeChange } from '../../functions/changing/change.ts';
import { organisationChanges } from '../../functions/changing/organisation-change.ts';
import type { OrganisationOccasion } from '../../functions/domain/organisation/occasion.ts';
import type { Organisation } from '../../functions/domain/organisation/organisation.ts';
import {
  type OrganisationChange,
  recordPerson,
  recordUnit,
} from '../../functions/domain/organisation/record.ts';
import { aPersonProfile, aUnitProfile, posted } from '../builders/organisation.ts';
import { aClerk, hoursOn } from '../builders/ticket.ts';
import type { Branch } from './branch.ts';

type Step = (held: Organisation, occasion: OrganisationOccasion) => readonly OrganisationChange[];

const absence = (occasion: OrganisationOccasion) => ({
  from: occasion.at,
  to: hoursOn(48, occasion.at),
  deputy: 'wu',
});

/** Whatever can happen to a unit and a person happens to some of them. */
const STEPS: readonly Step[] = [
  (_, occasion) => [
    recordUnit(
      'centre',
      undefined,
      { type: 'UnitAdded', data: { profile: aUnitProfile() } },
      occasion,
    ),
    recordUnit(
      'hall',
      undefined,
      {
        type: 'UnitAdded',
        data: { profile: aUnitProfile({ type: 'hall', stars: 5, under: 'centre' }) },
      },
      occasion,
    ),
    ...['li', 'wu', 'xu'].map((id) =>
      recordPerson(
        id,
        undefined,
        {
          type: 'PersonAdded',
          data: { profile: aPersonProfile(id, { refundLimitFen: 10_000 }) },
        },
        occasion,
      ),
    ),
  ],
  ({ units, people }, occasion) => [
    recordPerson(
      'li',
      people.get('li'),
      {
        type: 'PersonChanged',
        data: { profile: aPersonProfile('li', { posts: [posted('head'), posted('manager')] }) },
      },
      occasion,
    ),
    recordUnit(
      'centre',
      units.get('centre'),
      {
        type: 'UnitChanged',
        data: {
          profile: aUnitProfile({
            head: 'li',
            deputy: 'wu',
            answersFor: { homeUnits: ['qingjiangpu'], categories: ['network'], tiers: ['vip'] },
            reviewMayBeSkipped: true,
          }),
        },
      },
      occasion,
    ),
    recordUnit('hall', units.get('hall'), { type: 'UnitClosed', data: {} }, occasion),
    recordPerson('xu', people.get('xu'), { type: 'PersonLeft', data: {} }, occasion),
  ],
  ({ people }, occasion) => [
    recordPerson(
      'li',
      people.get('li'),
      { type: 'AbsenceEntered', data: { absence: absence(occasion) } },
      occasion,
    ),
  ],
  ({ people }, occasion) => [
    recordPerson('li', people.get('li'), { type: 'PersonCameBack', data: {} }, occasion),
  ],
  ({ people }, occasion) => [
    recordPerson(
      'xu',
      people.get('xu'),
      {
        type: 'QuietWished',
        data: { quiet: { from: '22:00', to: '07:00', quietWays: ['robot', 'email'] } },
      },
      occasion,
    ),
  ],
  ({ people }, occasion) => [
    recordPerson(
      'li',
      people.get('li'),
      { type: 'AbsenceEntered', data: { absence: absence(occasion) } },
      occasion,
    ),
  ],
];

/** A branch's organisation is filled, changes, and somebody is away. */
export const liveAsOrganisation = async ({ ports }: Branch): Promise<void> => {
  const change = makeChange(ports);
  for (const step of STEPS)
    await change({
      load: () => ports.organisation.whole(),
      decide: ({ organisation, revision }, at) => ({
        kind: 'changed',
        ...organisationChanges(
          step(organisation, { at, by: aClerk, correlationId: 'golden' }),
          revision,
        ),
        answer: undefined,
      }),
    });
};
