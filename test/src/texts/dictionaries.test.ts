import fs from 'node:fs';
import path from 'node:path';
import type { Dictionary } from '../../../src/texts/define-texts';

type AnyDictionary = Dictionary<Record<string, string>>;

const folder = path.resolve(__dirname, '../../../src/texts');
const areas = fs
  .readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => !['define-texts', 'say'].includes(file));

async function dictionaryOf(area: string): Promise<AnyDictionary> {
  const module: Record<string, AnyDictionary> = await import(`../../../src/texts/${area}`);
  const [dictionary] = Object.values(module);
  if (!dictionary) throw new Error(`${area} has no words`);
  return dictionary;
}

const blanks = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(areas)('the words of %s', (area) => {
  it('have the same blanks in both languages', async () => {
    const { zh, en } = await dictionaryOf(area);
    const different = Object.keys(zh).filter(
      (key) => blanks(zh[key] ?? '').join() !== blanks(en[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('never reward or press people to share (WeChat’s rule 5.1)', async () => {
    const { zh } = await dictionaryOf(area);
    const pressing =
      /分享(后|即|就)?(可|能|得|领|解锁|送)|必须分享|转发(后|即)?(可|得|领)|邀请.{0,6}(得|领|送)/;
    expect(Object.values(zh).filter((sentence) => pressing.test(sentence))).toEqual([]);
  });
});
