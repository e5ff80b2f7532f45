import { quoteOrder } from '#domain/pricing/quote-order';
import { readGiven } from './examples/read-given';
import { readCart, readFreight, readShelf } from './examples/read-shop';
import { examplesFile, readTables, type Row } from './examples/read-tables';
import { showResult } from './examples/show-result';
import { naiveQuote } from './naive-quote';

const [shelfTable, freightTable, ...exampleTables] = readTables(examplesFile);
const products = readShelf(shelfTable?.rows ?? []);
const freight = readFreight(freightTable?.rows ?? []);
const examples = exampleTables.flatMap(({ section, rows }) =>
  rows.map((row): [name: string, row: Row] => [`${row['#'] ?? ''} ${section}`, row]),
);

function inputOf({ cart = '', given = '' }: Row) {
  return { ...readGiven(given, freight), lines: readCart(cart), products };
}

describe('docs/pricing-examples.md', () => {
  it('has many examples, numbered without a gap', () => {
    expect(examples.length).toBeGreaterThanOrEqual(60);
    expect(examples.map(([, row]) => Number(row['#']))).toEqual(examples.map((_, n) => n + 1));
  });

  it.each(examples)('%s', (_, row) => {
    const { 中文 = '', English = '', result = '' } = row;
    const input = inputOf(row);
    const answer = quoteOrder(input);
    const claims = result.split(';').map((claim) => claim.trim());
    expect(claims.map((claim) => showResult(claim, answer))).toEqual(claims);
    if (!answer.ok) return;
    const payable = showResult('pay', answer).slice('pay '.length);
    expect(中文).toContain(payable);
    expect(English).toContain(payable);
  });

  it('says the same as the naive way of counting', () => {
    for (const [, row] of examples) {
      const input = inputOf(row);
      const answer = quoteOrder(input);
      const isByNaive = input.choice.coupons === 'best' && input.choice.destination === undefined;
      if (!answer.ok || !isByNaive) continue;
      expect([row['#'], answer.value.payableFen]).toEqual([row['#'], naiveQuote(input).payable]);
    }
  });
});
