import { describe, expect, it } from 'vitest';
import { busNameOf } from '../../functions/contracts/bus-names.ts';
import { inboxNameOf, nameOf } from '../../infra/names.ts';
import { type Branch, branchTemplate } from './synthesised.ts';

const huaian = branchTemplate('huaian');

const typesIn = (part: keyof Branch['stacks']): string[] => [
  ...new Set(
    Object.values(huaian.stacks[part].template.toJSON().Resources).map((resource) =>
      JSON.parse(JSON.stringify(resource)).Type.replace('AWS::', ''),
    ),
  ),
];

describe('a branch’s stacks', () => {
  it('keep in the store alone what must not be lost', () => {
    const kept = ['KMS::Key', 'DynamoDB::Table', 'S3::Bucket', 'SecretsManager::Secret'];
    const others = ['Events::EventBus', 'SNS::Topic'];
    expect(typesIn('store')).toEqual(expect.arrayContaining([...kept, ...others]));
    for (const part of ['desk', 'work'] as const)
      expect(typesIn(part).filter((type) => [...kept, ...others].includes(type))).toEqual([]);
  });

  it('keep the store from what runs: no function, queue or timer keeps it from being deployed', () => {
    expect(typesIn('store')).not.toContain('Lambda::Function');
    expect(typesIn('store')).not.toContain('StepFunctions::StateMachine');
  });

  it('export nothing to each other: an export cannot change while another stack uses it', () => {
    expect(huaian.text).not.toContain('Fn::ImportValue');
    expect(huaian.text).not.toContain('"Export"');
  });

  it('ask for nothing that no stack before them tells', () => {
    const asked = ({ template }: Branch['stacks']['store']): string[] =>
      Object.values(template.toJSON().Parameters ?? {})
        .map((parameter) => String(Object(parameter).Default))
        .filter((name) => name.startsWith('/redress/'));
    const toldBy = (...parts: (keyof Branch['stacks'])[]): unknown[] =>
      parts.flatMap((part) =>
        Object.values(huaian.stacks[part].all('AWS::SSM::Parameter')).map(
          ({ Properties }) => Properties.Name,
        ),
      );
    expect(asked(huaian.stacks.store)).toEqual([]);
    expect(asked(huaian.stacks.desk).length).toBeGreaterThan(5);
    expect(toldBy('store')).toEqual(expect.arrayContaining(asked(huaian.stacks.desk)));
    expect(toldBy('store', 'desk')).toEqual(expect.arrayContaining(asked(huaian.stacks.work)));
  });
});

describe('names', () => {
  it('of branches whose ids differ by a - alone are different', () => {
    expect(nameOf('a', 'b-c')).not.toBe(nameOf('a-b', 'c'));
    expect(inboxNameOf('nanjing')).not.toBe(busNameOf('nanjing-inbox'));
  });
});
