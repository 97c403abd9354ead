import { Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { HouseFunction } from '../constructs/house-function.ts';
import type { StackContext } from '../stack-context.ts';
import { told } from '../stack-parameters.ts';

/** What functions may do with persons, and with the words of customers and staff (M3). */
export class CaseFiles {
  private readonly ground: StackContext;

  constructor(ground: StackContext) {
    this.ground = ground;
  }

  /** Add to files, without seeing what is in them. */
  grantAdd(fn: HouseFunction): void {
    this.allow(fn, ['PutItem']);
    this.ground.key.grantEncrypt(fn);
  }

  /** Take away what is kept elsewhere now, without seeing it. */
  grantErase(fn: HouseFunction): void {
    this.allow(fn, ['DeleteItem']);
    this.ground.key.grantDecrypt(fn);
  }

  /** See a file. */
  grantRead(fn: HouseFunction): void {
    this.allow(fn, ['GetItem', 'Query']);
    this.ground.key.grantDecrypt(fn);
  }

  private allow(fn: HouseFunction, actions: readonly string[]): void {
    const table = told(Stack.of(fn), this.ground.settings.branch.id, 'case-files-table');
    fn.addEnvironment('CASE_FILES_TABLE', table);
    Grant.addToPrincipal({
      grantee: fn,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [
        Stack.of(fn).formatArn({ service: 'dynamodb', resource: 'table', resourceName: table }),
      ],
    });
  }
}
