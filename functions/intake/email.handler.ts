import { registerMail } from '../contracts/operations/intake/email.ts';
import { objectStore } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { route, senderOf } from '../runtime/route.ts';
import { settings } from '../runtime/settings.ts';
import { makeMailDraft } from './mail-draft.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';

const ports = intakePorts();
const takeIn = makeTakeIn({
  ...ports,
  draft: makeMailDraft({
    mails: objectStore(env('MAIL_BUCKET')),
    ownDomains: settings.branch.mailDomains,
  }),
  register: makeRegister(ports),
});

export const handler = httpHandler(
  route(registerMail, (request) => takeIn({ bytes: request.body }, senderOf(request))),
);
