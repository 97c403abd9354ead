import { here, type SentCommand } from './here.ts';

export const makeDocumentClient = () => ({
  send: (command: SentCommand) => here.send('dynamodb', command),
});
