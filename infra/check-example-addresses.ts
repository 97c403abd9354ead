import { Annotations, type Stack } from 'aws-cdk-lib';
import type { BranchSettings } from '../functions/contracts/branch.ts';
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
const addressesIn = ({ branch, onCall }: BranchSettings): readonly Address[] => {
  const { auth, publicApiUrl, emailSender, operations } = branch;
  const inBranch = (field: string, value: string | undefined): Address => ({
    file: 'branch.json',
    field,
    value,
  });
  const people = [onCall.city, onCall.province, onCall.regulator].flatMap((staff) =>
    staff === undefined ? [] : [staff.responsible, ...staff.rota, staff.manager],
  );
  return [
    inBranch('auth.issuer', auth.issuer),
    inBranch('publicApiUrl', publicApiUrl),
    inBranch('emailSender', emailSender),
    ...operations.emails.map((email) => inBranch('operations.emails', email)),
    ...operations.webhooks.map((url) => inBranch('operations.webhooks', url)),
    ...people.flatMap(({ id, email, webhook }) => [
      { file: 'on-call.json', field: `email of ${id}`, value: email },
      { file: 'on-call.json', field: `webhook of ${id}`, value: webhook },
    ]),
  ];
};

/**
 * Addresses in a branch's files that are an example's. Deployed with such an issuer, AWS makes no
 * authorizer, and every route that needs one is gone.
 */
export const placeholdersIn = (settings: BranchSettings): Problem[] =>
  addressesIn(settings).flatMap(({ file, field, value }) =>
    value !== undefined && isPlaceholder(value)
      ? [
          {
            file: `branches/${settings.branch.id}/${file}`,
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
export const refusePlaceholders = (stack: Stack, settings: BranchSettings): void => {
  const problems = placeholdersIn(settings);
  if (problems.length > 0) Annotations.of(stack).addError(problems.map(asLine).join('\n'));
};
