import { testMyPage } from '../contracts/operations/on-call/test-page.ts';
import { route } from '../runtime/answer-request.ts';
import { customerWays } from '../runtime/customer-ways.ts';
import { changePorts, fingerprints, organisationReader, personalPagers } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeTestPage } from './test-page.ts';

const test = makeTestPage({
  ...changePorts(),
  organisation: organisationReader(),
  fingerprints: fingerprints(),
  pagers: personalPagers(customerWays()),
});

export const handler = httpHandler(route(testMyPage, ({ by }) => test(by.subject)));
