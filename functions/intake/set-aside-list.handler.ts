import { listSetAside } from '../contracts/operations/intake/set-aside.ts';
import { route } from '../runtime/answer-request.ts';
import { setAsideList } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeListSetAside } from './set-aside/list.ts';

const list = makeListSetAside({ setAsides: setAsideList() });

export const handler = httpHandler(route(listSetAside, ({ query }) => list(query)));
