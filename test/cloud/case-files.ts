import { DynamoDBClient, paginateListTables, paginateScan } from '@aws-sdk/client-dynamodb';
import { aws } from './aws.ts';

const tableOf = async (client: DynamoDBClient, id: string): Promise<string> => {
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    const found = TableNames.find((name) => name.includes(id) && name.includes('CaseFiles'));
    if (found !== undefined) return found;
  }
  throw new Error(`no case files of ${id}`);
};

/** The personal items that a branch keeps, each with the id of the ticket that it is about. */
export const caseFilesOf = async (id: string) => {
  const client = new DynamoDBClient(aws());
  const items: { ticketId: string; text: string }[] = [];
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: await tableOf(client, id) },
  ))
    for (const item of Items)
      items.push({
        ticketId: String(item.pk?.S).replace('TICKET#', ''),
        text: JSON.stringify(item),
      });
  return items;
};
