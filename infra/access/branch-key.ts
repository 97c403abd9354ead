import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/** The branch's key, for what is encrypted under it and for those who read and write that. */
export class BranchKey {
  /** For `encryptionKey` properties only: what is granted is granted here. */
  readonly key: IKey;

  constructor(key: IKey) {
    this.key = key;
  }

  /** What reading something encrypted takes. */
  grantDecrypt(grantee: IGrantable): void {
    this.grant(grantee, 'kms:Decrypt', 'kms:DescribeKey');
  }

  /** What writing something encrypted takes; SQS, SNS and S3 decrypt the data key that they cached. */
  grantEncrypt(grantee: IGrantable): void {
    this.grant(grantee, 'kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey');
  }

  private grant(grantee: IGrantable, ...actions: string[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.key.keyArn] });
  }
}
