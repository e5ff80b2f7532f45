import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountWords } from '../../admin/pages/reconciliation/account-words';
import { findingWords } from '../../admin/pages/reconciliation/finding-words';

const sources = ['domain/invariants/money-balances.ts', 'domain/ledger/check-accounts.ts'];

/** Everything the checks of the ledger can find, with an example in each gap. */
function everyFinding(): string[] {
  return sources
    .map((file) => readFileSync(join(__dirname, '../..', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/what: (?:'([^']+)'|`([^`]+)`)/g)])
    .map(([, plain, pattern = '']) => plain ?? pattern.replace(/\$\{[^}]+\}/g, '7'));
}

describe('what a look through the ledger found', () => {
  it('is said in Chinese, whatever it is', () => {
    const all = everyFinding();
    expect(all.length).toBeGreaterThan(12);
    for (const what of all) expect(findingWords(what)).toMatch(/\p{Script=Han}/u);
  });

  it('names the numbers', () => {
    expect(findingWords('the balance is -5 but its entries sum to 12')).toBe(
      '余额是 -5，分录合计却是 12',
    );
  });

  it('is shown as it is when nobody has words for it', () => {
    expect(findingWords('something new')).toBe('something new');
  });
});

describe('an account of the shop', () => {
  it.each([
    ['channel:wechatpay', undefined, '微信支付收到的钱'],
    ['coupon:abcdefghij', undefined, '优惠券「abcdef…」让出的钱'],
    ['discount:activity:tea', '春茶节', '活动「春茶节」让出的钱'],
    ['fan:someone', undefined, 'fan:someone'],
  ])('%s with the title %s is %s', (account, title, words) => {
    expect(accountWords(account, title)).toBe(words);
  });
});
