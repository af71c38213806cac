import { describe, expect, it } from 'vitest';
import { accountColorIndexes, accountColors } from '../../shared/diagram/account-colors.ts';

describe('account colours', () => {
  it('go by plan order, a repeated id counting once, and start again after the last', () => {
    const ids = 'a b a c d e f g h i j'.split(' ');
    const indexes = accountColorIndexes(ids.map((id) => ({ id, name: id })));
    expect([...indexes]).toEqual('a b c d e f g h i j'.split(' ').map((id, at) => [id, at % 8]));
    expect(new Set(accountColors).size).toBe(8);
  });
});
