import { describe, expect, it } from 'vitest';
import { aliasIn, neighbourFunctionArn } from '../../functions/contracts/neighbour-functions.ts';

const OWN = 'arn:aws-cn:lambda:cn-north-1:111122223333:function:redress-huaian_federation-disclose';

describe('who asks another branch', () => {
  it('is told by the alias in the ARN, and by nothing where there is none', () => {
    expect(aliasIn(`${OWN}:jiangsu`)).toBe('jiangsu');
    expect(aliasIn(OWN)).toBeUndefined();
  });
});

describe('where a neighbour is asked', () => {
  it('is the alias that bears the asker’s name, in the neighbour’s account and region', () => {
    const neighbour = {
      id: 'jiangsu',
      relation: 'parent',
      account: '444455556666',
      region: 'cn-northwest-1',
    } as const;
    expect(neighbourFunctionArn(OWN, 'huaian', neighbour)).toBe(
      'arn:aws-cn:lambda:cn-northwest-1:444455556666:function:redress-jiangsu_federation-disclose:huaian',
    );
  });

  it('is this branch’s own account and region where the neighbour names none', () => {
    expect(neighbourFunctionArn(OWN, 'huaian', { id: 'jiangsu', relation: 'parent' })).toBe(
      'arn:aws-cn:lambda:cn-north-1:111122223333:function:redress-jiangsu_federation-disclose:huaian',
    );
  });

  it('is nowhere for what is no function’s ARN', () => {
    const bus = 'arn:aws:events:eu-central-1:111122223333:event-bus/redress-huaian';
    expect(() => neighbourFunctionArn(bus, 'huaian', { id: 'a1', relation: 'child' })).toThrow(
      RangeError,
    );
  });
});
