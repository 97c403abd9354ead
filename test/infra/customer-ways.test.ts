import { describe, expect, it } from 'vitest';
import type { BranchFile } from '../../functions/contracts/branch.ts';
import { branchTemplate, statementsOf } from './synthesised.ts';

const FROM = 'service@mail.huaian.cn';

/** What the function that writes to customers may do besides what every branch's may. */
const rightsOf = (messages: BranchFile['messages'], region: string): string[] => {
  const branch = branchTemplate('huaian', { region, branch: { messages } });
  const roles = Object.keys(branch.stacks.work.all('AWS::IAM::Role'));
  const sender = roles.filter((role) => role.startsWith('SendingSend'));
  expect(sender).toHaveLength(1);
  return sender.flatMap((role) =>
    statementsOf(branch, role).flatMap(({ Action, Resource = [] }) =>
      Action.filter((action) => /^(ses|secretsmanager):/.test(action)).flatMap((action) =>
        Resource.map((resource) => `${action} ${JSON.stringify(resource)}`),
      ),
    ),
  );
};

const mine = (rights: readonly string[]) => rights.filter((right) => !right.includes('lookupkey'));

describe('the function that writes to customers', () => {
  it('is not there where the branch does not write to them', () => {
    const { handlers } = branchTemplate('huaian');
    expect(handlers).not.toContain('customers/send');
  });

  it('sends as its one address where the mail goes via SES', () => {
    const rights = mine(rightsOf({ mail: { from: FROM, via: 'ses' } }, 'eu-central-1'));
    expect(rights).toHaveLength(4);
    for (const action of ['ses:SendEmail', 'ses:SendRawEmail'])
      for (const identity of [FROM, 'mail.huaian.cn'])
        expect(rights).toContainEqual(
          expect.stringMatching(new RegExp(`^${action} .*:identity/${identity}"`)),
        );
  });

  it('reads the one secret of its mail server, and that of its text provider, where there is no SES', () => {
    const smtp = {
      host: 'smtp.huaian.cn',
      port: 465,
      security: 'tls' as const,
      secret: 'huaian-mail',
    };
    const sms = { url: 'https://sms.huaian.cn/send', secret: 'huaian-sms' };
    const rights = mine(rightsOf({ mail: { from: FROM, via: 'smtp', smtp }, sms }, 'cn-north-1'));
    expect(rights).toHaveLength(2);
    expect(rights[0]).toMatch(/^secretsmanager:GetSecretValue .*:secret:huaian-mail-\?{6}"/);
    expect(rights[1]).toMatch(/^secretsmanager:GetSecretValue .*:secret:huaian-sms-\?{6}"/);
  });
});
