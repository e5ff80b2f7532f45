import { idFrom, newId } from '../../../cloudfunctions/kit/outside/ids';

describe('An id', () => {
  it('is base62, as long as asked, and never the same twice', () => {
    const ids = Array.from({ length: 2000 }, () => newId());
    expect(new Set(ids).size).toBe(2000);
    expect(ids.every((id) => /^[0-9A-Za-z]{24}$/.test(id))).toBe(true);
  });

  it('uses every character about as often as any other', () => {
    const counts = new Map<string, number>();
    const text = Array.from({ length: 1000 }, () => newId()).join('');
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(62);
    const expected = text.length / 62;
    for (const count of counts.values())
      expect(Math.abs(count - expected)).toBeLessThan(expected / 2);
  });

  it('made from words is the same for the same words and another for others', () => {
    const words = ['share', 'member', 'card', 'product', 'tea'];
    expect(idFrom(words, 10)).toBe(idFrom(words, 10));
    expect(idFrom(words, 10)).toMatch(/^[0-9A-Za-z]{10}$/);
    expect(idFrom(['a', 'bc'], 10)).not.toBe(idFrom(['ab', 'c'], 10));
  });
});
