import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Names of a branch's two tables; personal data stands in `caseFiles` alone. */
export type Tables = { readonly tickets: string; readonly caseFiles: string };

/** Where everything in this room reads and writes. */
export type Stored = { readonly client: DynamoDBDocumentClient; readonly tables: Tables };

/** An item or its attributes, as the document client takes and gives them. */
export type Item = Record<string, unknown>;
