import { render, screen } from '@testing-library/react';
import { fen } from '#domain/money';
import { Price } from '../../../src/components/price/price';

const priceOf = (amount: number, props: Partial<Parameters<typeof Price>[0]> = {}) => {
  const { container } = render(<Price fen={fen(amount)} {...props} />);
  return container;
};

describe('a price', () => {
  it.each([
    [8800, '¥88'],
    [8850, '¥88.50'],
    [1, '¥0.01'],
    [0, '¥0'],
    [123456789, '¥1,234,567.89'],
  ])('shows %p fen as %s', (amount, shown) => {
    expect(priceOf(amount)).toHaveProperty('textContent', shown);
  });

  it('writes the sign small and the fen smaller than the yuan', () => {
    const container = priceOf(8850);
    expect(container.querySelector('.unit')?.textContent).toBe('¥');
    expect(container.querySelector('.yuan')?.textContent).toBe('88');
    expect(container.querySelector('.cents')?.textContent).toBe('.50');
  });

  it('is spoken as one sentence', () => {
    priceOf(8850);
    expect(screen.getByLabelText('现价 88.50 元')).toBeTruthy();
  });

  it('says that it is the lowest of several', () => {
    expect(priceOf(8800, { from: true }).textContent).toBe('¥88起');
    expect(screen.getByLabelText('现价 88 元起')).toBeTruthy();
  });

  it('shows what is taken off with a minus', () => {
    expect(priceOf(2000, { sign: '−' }).textContent).toBe('−¥20');
  });
});
