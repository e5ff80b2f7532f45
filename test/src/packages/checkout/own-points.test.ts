import { readOwnPoints } from '../../../../src/packages/consumer/checkout/components/own-points';

const room = { balance: 5000, most: 3000, step: 100 };

describe('a number of points typed at the checkout', () => {
  it.each([
    ['100', { kind: 'taken', points: 100 }],
    ['1,200', { kind: 'taken', points: 1200 }],
    ['１２００', { kind: 'taken', points: 1200 }],
    ['3000', { kind: 'taken', points: 3000 }],
    ['3001', { kind: 'cut', points: 3000, to: 'most' }],
    ['5000', { kind: 'cut', points: 3000, to: 'most' }],
    ['150', { kind: 'cut', points: 100, to: 'step' }],
    ['0', { kind: 'refused', because: 'belowStep' }],
    ['99', { kind: 'refused', because: 'belowStep' }],
    ['5001', { kind: 'refused', because: 'beyond' }],
    ['999999999999999', { kind: 'refused', because: 'beyond' }],
    ['', undefined],
    ['-100', undefined],
    ['1e3', undefined],
    ['1.5', undefined],
    ['9'.repeat(16), undefined],
  ])('%j is read as %j', (typed, read) => {
    expect(readOwnPoints(typed, room)).toEqual(read);
  });
});
