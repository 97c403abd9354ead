import * as z from 'zod';
import { CARRIED_WAYS, type CarriedWay } from '../domain/carried-ways.ts';
import type { Outfit } from '../domain/on-call/paging.ts';
import { isServiceUrl, known } from './branch-file-checks.ts';

const OWN_MACHINE = '127.0.0.1';

/** The name of a secret that the operator keeps. */
export const SecretName = z
  .string()
  .regex(/^[\w/+=.@-]{1,512}$/, 'expected the name of a secret in Secrets Manager');

/** A mail server that takes mail from the branch, where there is no SES or another one is wanted. */
const Smtp = known({
  host: z.string().regex(/^[a-z0-9.-]+$/, 'expected a host name in lower case'),
  port: z.int().min(1).max(65_535).default(465),
  /** TLS from the start, or after STARTTLS; nothing else leaves the machine. */
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  /** Name of the secret that holds `{ "username", "password" }`; none where the server asks for none. */
  secret: SecretName.optional(),
}).superRefine(({ host, security }, context) => {
  if (security !== 'none' || host === OWN_MACHINE) return;
  const message = `expected tls or starttls (none only for ${OWN_MACHINE})`;
  context.addIssue({ code: 'custom', path: ['security'], message });
});

const Mail = known({
  /** From whom customers are written to, and where their replies go. */
  from: z.email('expected an e-mail address'),
  via: z.enum(['ses', 'smtp']),
  smtp: Smtp.optional(),
}).superRefine(({ via, smtp }, context) => {
  const problem =
    via === 'smtp' && smtp === undefined
      ? 'missing: via smtp needs { host, port, security, secret }'
      : via === 'ses' && smtp !== undefined
        ? 'not allowed: the mail goes via ses'
        : undefined;
  if (problem) context.addIssue({ code: 'custom', path: ['smtp'], message: problem });
});

/** How words get to customers: what is left out, the branch does not send. */
export const MessageSettings = known({
  mail: Mail.optional(),
  /** A provider's own webhook, or what speaks to a provider. */
  sms: known({
    url: z
      .string()
      .refine(isServiceUrl, 'expected an https:// address (http:// only for 127.0.0.1)'),
    /** Name of the secret that the provider shares with us; the branch's webhook secret where left out. */
    secret: SecretName.optional(),
    /** It hands on what people send back: a page then bears a code to acknowledge it by. */
    replies: z.boolean().optional(),
  })
    // Others share the webhook secret, and could answer pages in anybody's name.
    .refine(({ secret, replies }) => !replies || secret !== undefined, {
      path: ['secret'],
      error: 'missing: replies need a secret that the provider alone shares',
    })
    .optional(),
  /** A provider that calls those who are paged and speaks to them. */
  voice: known({
    url: z
      .string()
      .refine(isServiceUrl, 'expected an https:// address (http:// only for 127.0.0.1)'),
    /** Name of the secret that the provider alone shares: what it signs acknowledges. */
    secret: SecretName,
  }).optional(),
});

export type MessageSettings = z.infer<typeof MessageSettings>;
export type SmtpSettings = z.infer<typeof Smtp>;

/** The ways that have somebody who carries what goes out. */
export const carriedBy = (settings: MessageSettings): readonly CarriedWay[] =>
  CARRIED_WAYS.filter((way) => settings[way] !== undefined);

/** By what a branch reaches its own people, beside webhooks. */
export const outfitOf = ({
  emailSender,
  messages,
  robots,
}: {
  readonly emailSender?: string | undefined;
  readonly messages?: MessageSettings | undefined;
  readonly robots?: unknown;
}): Outfit => ({
  mails: emailSender !== undefined || messages?.mail !== undefined,
  texts: messages?.sms !== undefined,
  calls: messages?.voice !== undefined,
  robots: robots !== undefined,
});
