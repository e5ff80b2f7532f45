import { spellCode } from '../../../../src/packages/consumer/components/spell-code';

describe('a code while it is typed', () => {
  it.each([
    ['abcd', 'ABCD'],
    ['abcde', 'ABCD-E'],
    ['ABCD-', 'ABCD'],
    ['abcd efgh\njklm—npqr', 'ABCD-EFGH-JKLM-NPQR'],
    ['ＡＢＣＤ２３', 'ABCD-23'],
    ['ABCDEFGHJKLMNPQRSTUV', 'ABCD-EFGH-JKLM-NPQR'],
    ['兑换码：abcd', 'ABCD'],
    ['', ''],
  ])('%j is spelled %j, as it is printed', (typed, text) => {
    expect(spellCode(typed).text).toBe(text);
  });

  it('can go on being typed after it was spelled', () => {
    const again = spellCode(`${spellCode('abcd').text}e`).text;
    expect(spellCode(`${again}f`).text).toBe('ABCD-EF');
  });

  it('says how much is still to come, and when it is ready', () => {
    expect(spellCode('abcd')).toMatchObject({ missing: 12, ready: false });
    expect(spellCode('abcdefghjklmnpqr')).toMatchObject({ missing: 0, ready: true });
  });

  it.each(['ABC0', 'ABC1', 'ABCI', 'ABCO'])('notices what no code has: %s', (typed) => {
    expect(spellCode(typed).misread).toBe(true);
    expect(spellCode(`${typed}EFGHJKLMNPQR`).ready).toBe(false);
  });
});
