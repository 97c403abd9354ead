import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { synthesise } from '../../checks/synth.ts';
import { plantTree } from './planted-tree.ts';

const app = `
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks } from 'cdk-nag';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new Topic(new Stack(app, 'Planted'), 'Topic');
`;

it('fails the synth on a topic that takes messages without TLS (cdk-nag)', async () => {
  const root = await plantTree({
    'package.json': '{ "type": "module" }',
    'cdk.json': '{ "app": "node app.ts" }',
    'app.ts': app,
  });
  await symlink(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
  const { code, output } = await synthesise(root, 'eu-central-1');
  expect(code).toBe(1);
  expect(output).toContain('AwsSolutions-SNS3');
}, 120_000);
