import { Annotations, type Stack } from 'aws-cdk-lib';
import type { BranchRead } from './branch-config.ts';
import { ORGANISATION_FILE } from './organisation-file.ts';
import { asLine, type Problem } from './problems.ts';

/** Names that belong to nobody, kept for examples (RFC 2606, RFC 6761), and the own machine. */
const NOBODY =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|cn|com\.cn))?|test|invalid|localhost)$|^127\.|^\[::1\]$/;

const hostOf = (text: string): string =>
  URL.canParse(text) && !text.startsWith('mailto:')
    ? new URL(text).hostname
    : text.slice(text.lastIndexOf('@') + 1);

/** Whether an address is an example's, or this machine's: nobody answers there. */
export const isPlaceholder = (text: string): boolean => NOBODY.test(hostOf(text).toLowerCase());

type Address = {
  readonly file: string;
  readonly field: string;
  readonly value: string | undefined;
};

/** Every address in a branch's files that somebody must answer at. */
const addressesIn = ({ settings, organisation }: BranchRead): readonly Address[] => {
  const { branch } = settings;
  const { auth, publicApiUrl, emailSender, messages, operations } = branch;
  const inBranch = (field: string, value: string | undefined): Address => ({
    file: 'branch.json',
    field,
    value,
  });
  return [
    inBranch('auth.issuer', auth.issuer),
    inBranch('publicApiUrl', publicApiUrl),
    inBranch('emailSender', emailSender),
    inBranch('messages.mail.from', messages?.mail?.from),
    inBranch('messages.mail.smtp.host', messages?.mail?.smtp?.host),
    inBranch('messages.sms.url', messages?.sms?.url),
    inBranch('messages.voice.url', messages?.voice?.url),
    ...operations.emails.map((email) => inBranch('operations.emails', email)),
    ...operations.webhooks.map((url) => inBranch('operations.webhooks', url)),
    ...Object.entries(organisation?.people ?? {}).flatMap(([id, { ways }]) => [
      { file: ORGANISATION_FILE, field: `people.${id}.ways.email`, value: ways.email },
      { file: ORGANISATION_FILE, field: `people.${id}.ways.webhook`, value: ways.webhook },
    ]),
  ];
};

/**
 * Addresses in a branch's files that are an example's. Deployed with such an issuer, AWS makes no
 * authorizer, and every route that needs one is gone.
 */
export const placeholdersIn = (read: BranchRead): Problem[] =>
  addressesIn(read).flatMap(({ file, field, value }) =>
    value !== undefined && isPlaceholder(value)
      ? [
          {
            file: `branches/${read.settings.branch.id}/${file}`,
            field,
            problem: `${value} is an example: expected an address of your own`,
          },
        ]
      : [],
  );

/**
 * Has the CDK refuse a stack whose branch has such an address, before anything is deployed: an error
 * of the stack's own, since examples may stay in a branch that nobody deploys.
 * @param stack the first of the branch's to be deployed
 */
export const refusePlaceholders = (stack: Stack, read: BranchRead): void => {
  const problems = placeholdersIn(read);
  if (problems.length > 0) Annotations.of(stack).addError(problems.map(asLine).join('\n'));
};
