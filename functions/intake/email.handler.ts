import { MAY } from '../contracts/roles.ts';
import { bodyBytes, requireSize, requireType } from '../runtime/body.ts';
import { objectStore } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { senderOf } from '../runtime/sender.ts';
import { settings } from '../runtime/settings.ts';
import { makeMailDraft } from './mail-draft.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';

// The gateway hands a body on in base64, within the 6 MB that a function is called with.
const MAX_BYTES = 4 * 1024 * 1024;
const HINT = '; larger mails: POST /intake/uploads, purpose "mail"';

const ports = intakePorts();
const takeIn = makeTakeIn({
  ...ports,
  draft: makeMailDraft({
    mails: objectStore(env('MAIL_BUCKET')),
    ownDomains: settings.branch.mailDomains,
  }),
  register: makeRegister(ports),
});

export const handler = httpHandler({
  roles: MAY.register,
  run: (request) => {
    requireType(request.event, 'message/rfc822');
    const bytes = bodyBytes(request.event);
    requireSize(bytes, MAX_BYTES, HINT);
    return takeIn({ bytes }, senderOf(request));
  },
});
