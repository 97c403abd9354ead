import type { Context } from 'aws-lambda';
import { ImportRequest } from '../contracts/organisation-import.ts';
import { changePorts, organisationReader, paging } from '../runtime/deps.ts';
import { makeDiffOrganisation, makeImportOrganisation, makeListOrganisation } from './import.ts';

const ports = { ...changePorts(), organisation: organisationReader(), paging };
const list = makeListOrganisation(ports);
const diff = makeDiffOrganisation(ports);
const apply = makeImportOrganisation(ports);

/** Invoked by an operator's own AWS identity; no route leads here. */
export const handler = async (event: unknown, context: Context) => {
  const request = ImportRequest.parse(event);
  switch (request.action) {
    case 'list':
      return list();
    case 'diff':
      return diff(request.file);
    case 'apply':
      return apply(request.file, request.by, context.awsRequestId);
  }
};
