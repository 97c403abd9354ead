import {
  DeleteRolePolicyCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, expect, it } from 'vitest';
import { aws } from './aws.ts';
import { walkIn } from './bodies.ts';
import { call, until } from './house.ts';

const iam = () => new IAMClient(aws());
const restore: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const putBack of restore.splice(0)) await putBack();
});

it('one grant taken away, and the function fails with a clear error: IAM is enforced', async () => {
  const { Role = '' } = await new LambdaClient(aws()).send(
    new GetFunctionConfigurationCommand({ FunctionName: 'redress-huaian_intake-walk-in' }),
  );
  const RoleName = Role.split('/').at(-1);
  const { PolicyNames = [] } = await iam().send(new ListRolePoliciesCommand({ RoleName }));
  for (const PolicyName of PolicyNames) {
    const { PolicyDocument } = await iam().send(new GetRolePolicyCommand({ RoleName, PolicyName }));
    restore.push(() =>
      iam().send(
        new PutRolePolicyCommand({
          RoleName,
          PolicyName,
          PolicyDocument: decodeURIComponent(PolicyDocument ?? ''),
        }),
      ),
    );
    await iam().send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
  }
  const json = walkIn();
  const denied = await until(
    'the denial',
    () => call('huaian', 'POST', '/intake/walk-in', { json }),
    ({ status }) => status === 500,
  );
  expect(denied.body).toMatchObject({ code: 500, reason: 'internal', details: [] });
  for (const putBack of restore.splice(0)) await putBack();
  const taken = await until(
    'the grant',
    () => call('huaian', 'POST', '/intake/walk-in', { json }),
    ({ status }) => status === 201,
  );
  expect(taken.body.ticketNumber).toMatch(/\w+/);
});
