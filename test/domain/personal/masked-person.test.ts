import { describe, expect, it } from 'vitest';
import { maskedPerson } from '../../../functions/domain/personal/masked-person.ts';

describe('whoever does not work a case sees of its customer (M3)', () => {
  it.each([
    ['name', '周小曼', '周***'],
    ['name', '周曼', '周***'],
    ['name', '周', '***'],
    ['phone', '+8613915400218', '+8***18'],
    ['phone', '13915400', '13***00'],
    ['phone', '1391540', '***'],
    ['number', '0517-83900218', '05***18'],
    ['email', 'zhou@example.cn', '***@example.cn'],
    ['email', 'zhou', '***'],
    ['address', '淮安市清江浦区健康西路8号', '***'],
    ['postcode', '223001', '22***'],
  ])('of a %s such as %s no more than %s', (field, text, masked) => {
    expect(maskedPerson({ [field]: text })).toEqual({ [field]: masked });
  });

  it('nothing that was not told', () => {
    expect(maskedPerson({})).toEqual({});
  });
});
