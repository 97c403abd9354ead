import { MEMBER_COMMANDS, OWN_COMMANDS } from '../contracts/operations/organisation/commands.ts';
import { addPerson } from '../contracts/operations/organisation/people.ts';
import { addUnit } from '../contracts/operations/organisation/units.ts';
import { personOf } from '../domain/organisation/organisation.ts';
import { route } from '../runtime/answer-request.ts';
import { changePorts, orderLists, organisationReader, paging } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeChangeOrganisation } from './change-organisation.ts';

const change = makeChangeOrganisation({
  ...changePorts(),
  organisation: organisationReader(),
  orderLists: orderLists(),
  paging,
});

export const handler = httpHandler(
  route(addUnit, ({ body, ...asked }) =>
    change({ ...asked, status: 201, commandOn: () => ({ kind: 'add-unit', ...body }) }),
  ),
  route(addPerson, ({ body, ...asked }) =>
    change({ ...asked, status: 201, commandOn: () => ({ kind: 'add-person', ...body }) }),
  ),
  ...MEMBER_COMMANDS.map((command) =>
    route(command, ({ params, body, ...asked }) =>
      change({ ...asked, status: 200, commandOn: () => ({ ...body, id: params.id }) }),
    ),
  ),
  ...OWN_COMMANDS.map((command) =>
    route(command, ({ body, by, ...asked }) =>
      change({
        ...asked,
        by,
        status: 200,
        commandOn: (held) => {
          const own = personOf(held, by.subject);
          return own && { ...body, id: own.id };
        },
      }),
    ),
  ),
);
