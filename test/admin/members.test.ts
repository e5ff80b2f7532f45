import * as v from 'valibot';
import { adminActions } from '#contract/admin';
import { readOutsideSales } from '#domain/imports/read-outside-sales';
import { memberFilterInput, readMemberFilters } from '../../admin/pages/member-list/member-filters';
import { importTemplate } from '../../admin/pages/outside-orders/import-template';
import { problemsIn } from '../../admin/pages/outside-orders/problems-in';

const read = (search: string) => memberFilterInput(readMemberFilters(new URLSearchParams(search)));

describe('the filters of the member list', () => {
  it('come from the address and become what the contract takes', () => {
    const input = read('status=member&level=gold&tag=%E8%80%81%E5%AE%A2');
    expect(input).toEqual({ status: 'member', level: 'gold', tag: '老客' });
    expect(v.is(adminActions.members.input, input)).toBe(true);
  });

  it.each(['', 'status=deleted', 'level=$ne', 'tag=%20', 'level='])(
    'are none for "%s"',
    (search) => {
      expect(read(search)).toEqual({});
    },
  );

  it('never ask for more than the contract allows', () => {
    expect(v.is(adminActions.members.input, read(`tag=${'长'.repeat(50)}`))).toBe(true);
  });
});

describe('importing orders made elsewhere', () => {
  it('offers a table to fill in that the rules read without a complaint', () => {
    const sales = readOutsideSales(importTemplate, Date.parse('2026-12-01T00:00:00+08:00'));
    expect(sales).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('finds the rows a refusal names, and none in anything else', () => {
    const problem = { row: 2, field: 'phone', code: 'ROW_PHONE', text: '手机号需为 11 位。' };
    expect(problemsIn({ problems: [problem] })).toEqual([problem]);
    for (const problems of [undefined, 'x', [{ row: '2' }], {}]) {
      expect(problemsIn({ problems })).toEqual([]);
    }
  });
});
