import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Lets a finding of cdk-nag stand, for a reason; it holds for everything below the construct. */
export const excuse = (construct: IConstruct, id: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id, reason });
