import { listMessages, readMessages } from '../contracts/operations/customers/messages.ts';
import { route } from '../runtime/answer-request.ts';
import { messageList, messageReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeListMessages, makeReadMessages } from './read-messages.ts';

const list = makeListMessages({ messages: messageList() });
const read = makeReadMessages({ ...readingPorts(), messages: messageReader() });

export const handler = httpHandler(
  route(listMessages, ({ query, inPosts }) => list(query, inPosts)),
  route(readMessages, ({ params, inPosts }) => read(params.id, inPosts)),
);
