import { codeMoment, nextAsk } from '../../../../src/packages/member/code/code-moment';
import { codeView } from '../../../../src/packages/member/code/code-view';
import { aCounterCode } from '../../../support/builders/a-member-card';

/** The phone's clock is an hour slow: nothing may be read off it but how long ago the answer came. */
const receivedAt = aCounterCode().now - 3_600_000;
const received = { code: aCounterCode(), receivedAt };
const after = (seconds: number) => receivedAt + seconds * 1000;

describe('a code as time goes by', () => {
  it.each([
    [0, { phase: 'shown', seconds: 42, share: 0.7 }],
    [12, { phase: 'shown', seconds: 30, share: 0.5 }],
    [41.5, { phase: 'shown', seconds: 1, share: 0.5 / 60 }],
    [42, { phase: 'late' }],
    [101.9, { phase: 'late' }],
    [102, { phase: 'over' }],
  ])('after %s s', (seconds, moment) => {
    expect(codeMoment(received, after(seconds))).toEqual(moment);
  });

  it('does not grow when the phone’s clock is put back', () => {
    expect(codeMoment(received, after(-600))).toMatchObject({ seconds: 42 });
  });
});

describe('asking for the next code', () => {
  it('happens when the minute is over', () => {
    expect(nextAsk(received, false, after(2))).toBe(40_000);
  });
  it('is never more often than once a second', () => {
    expect(nextAsk(received, false, after(41.9))).toBe(1000);
    expect(nextAsk(received, false, after(500))).toBe(1000);
  });
  it('waits five seconds after trouble, and while there is no code', () => {
    expect(nextAsk(received, true, after(50))).toBe(5000);
    expect(nextAsk(undefined, false, after(0))).toBe(5000);
  });
});

describe('what the paper shows', () => {
  const known = { received, online: true, failed: false };
  it.each([
    ['a fresh code', known, 0, { kind: 'shown', code: '100200300400123456' }],
    ['a late code while the next is on its way', known, 60, { kind: 'shown' }],
    ['a late code without a network', { ...known, online: false }, 60, { kind: 'shown' }],
    ['that a new one is being fetched', known, 110, { kind: 'asking' }],
    [
      'that there is no network',
      { ...known, online: false },
      110,
      { kind: 'gone', why: 'offline' },
    ],
    ['that it did not work', { ...known, failed: true }, 110, { kind: 'gone', why: 'trouble' }],
    ['nothing yet at the start', { ...known, received: undefined }, 0, { kind: 'asking' }],
    [
      'no network at the start',
      { received: undefined, online: false, failed: false },
      0,
      { kind: 'gone', why: 'offline' },
    ],
  ])('%s', (_what, now, seconds, view) => {
    expect(codeView(now, after(seconds))).toMatchObject(view);
  });
});
