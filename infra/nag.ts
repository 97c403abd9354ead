import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import * as z from 'zod';

/** Lets a finding of cdk-nag stand, for a reason; it holds for everything below the construct. */
export const excuse = (construct: IConstruct, id: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id, reason });

const Part = z.union([
  z.string(),
  z.object({ Ref: z.string() }).transform(({ Ref }) => `<${Ref}>`),
]);
const Text = z.union([
  z.string(),
  z
    .object({ 'Fn::Join': z.tuple([z.literal(''), z.array(Part)]) })
    .transform((join) => join['Fn::Join'][1].join('')),
]);

/** Lets a permission with a `*` in its resource stand, for a reason. */
export const excuseWildcard = (construct: IConstruct, resource: string, reason: string): void => {
  const text = Text.parse(Stack.of(construct).resolve(resource));
  excuse(construct, `AwsSolutions-IAM5[Resource::${text}]`, reason);
};
