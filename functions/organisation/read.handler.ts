import { OPERATIONS } from '../contracts/operations/operations.ts';
import { readMyself } from '../contracts/operations/organisation/own.ts';
import {
  listPeople,
  listUnits,
  readPerson,
  readPersonTimeline,
  readUnit,
  readUnitTimeline,
} from '../contracts/operations/organisation/readings.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { clock, memberLists, memberReader, organisationReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeListMembers } from './list-members.ts';
import { makeReadMember } from './read-members.ts';
import { makeReadMyself } from './read-myself.ts';

const lists = makeListMembers(memberLists());
const units = makeReadMember(memberReader('unit'));
const people = makeReadMember(memberReader('person'));
const myself = makeReadMyself({
  organisation: organisationReader(),
  operations: OPERATIONS,
  clock,
  clockContext,
});

export const handler = httpHandler(
  route(listUnits, ({ query }) => lists.units(query)),
  route(readUnit, ({ params }) => units.read(params.id)),
  route(readUnitTimeline, ({ params, query }) => units.timeline(params.id, query)),
  route(listPeople, ({ query }) => lists.people(query)),
  route(readPerson, ({ params }) => people.read(params.id)),
  route(readPersonTimeline, ({ params, query }) => people.timeline(params.id, query)),
  route(readMyself, ({ inPosts }) => myself(inPosts)),
);
