import { WalkIn } from '../contracts/intake.ts';
import { MAY } from '../contracts/roles.ts';
import { jsonBody } from '../runtime/body.ts';
import { httpHandler } from '../runtime/http.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { senderOf } from '../runtime/sender.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';
import { walkInDraft } from './walk-in-draft.ts';

const ports = intakePorts();
const takeIn = makeTakeIn({ ...ports, draft: walkInDraft, register: makeRegister(ports) });

export const handler = httpHandler({
  roles: MAY.register,
  run: (request) => takeIn(jsonBody(request.event, WalkIn), senderOf(request)),
});
