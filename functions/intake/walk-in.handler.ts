import { WalkIn } from '../contracts/intake.ts';
import { MAY } from '../contracts/roles.ts';
import { jsonBody } from '../runtime/body.ts';
import { clock } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { senderOf } from '../runtime/sender.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';
import { walkInDraft } from './walk-in-draft.ts';

const takeIn = makeTakeIn({ draft: walkInDraft, register: makeRegister(intakePorts()), clock });

export const handler = httpHandler({
  roles: MAY.register,
  run: (request) => takeIn(jsonBody(request.event, WalkIn), senderOf(request)),
});
