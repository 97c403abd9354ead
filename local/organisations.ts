import { join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { OrganisationFile } from '../functions/contracts/organisation.ts';
import { ImportResult } from '../functions/contracts/organisation-import.ts';
import { readLayered } from '../infra/branch-files.ts';
import { nameOf } from '../infra/names.ts';
import { ORGANISATION_FILE } from '../infra/organisation-file.ts';
import { clientSettings } from './aws.ts';

type Folders = { readonly folder: string; readonly overlay: string | undefined };

/**
 * The organisations that branches begin with, by branch, with what an overlay changes; the files were
 * judged before.
 */
export const readOrganisations = (
  { folder, overlay }: Folders,
  ids: readonly string[],
): ReadonlyMap<string, OrganisationFile> =>
  new Map(
    ids.flatMap((id) => {
      const folders = { folder: join(folder, id), overlay: overlay && join(overlay, id) };
      const file = readLayered(ORGANISATION_FILE, folders, []);
      return file === undefined ? [] : [[id, OrganisationFile.parse(file.value)] as const];
    }),
  );

/** Has each branch import its organisation, as an operator does: without it, nobody may do anything. */
export const importOrganisations = async (
  origin: string,
  organisations: ReadonlyMap<string, OrganisationFile>,
): Promise<void> => {
  const client = new LambdaClient(clientSettings(origin));
  await Promise.all(
    [...organisations].map(async ([branch, file]) => {
      const request = { action: 'apply', file, by: 'local-run' };
      const { Payload = [] } = await client.send(
        new InvokeCommand({
          FunctionName: nameOf(branch, 'organisation-import'),
          Payload: Buffer.from(JSON.stringify(request)),
        }),
      );
      const text = Buffer.from(Payload).toString('utf8');
      const { data } = ImportResult.safeParse(z.json().parse(JSON.parse(text)));
      if (data?.kind !== 'applied')
        throw new Error(`${branch}: organisation not imported: ${text}`);
    }),
  );
};
