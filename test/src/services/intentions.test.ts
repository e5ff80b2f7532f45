import { CallError } from '../../../src/services/call-error';
import { asIntention } from '../../../src/services/intentions';
import { resetPhone } from '../../support/taro-stub/phone';

/** A write that notes its keys and ends as told. */
function aWrite(...endings: (CallError | 'done')[]) {
  const keys: string[] = [];
  const act = asIntention(async (_input: { id: string }, key: string) => {
    keys.push(key);
    const ending = endings.shift() ?? 'done';
    if (ending instanceof CallError) throw ending;
    return ending;
  });
  const tryIt = (id = 'a') => act({ id }).catch((error: unknown) => error);
  return { keys, tryIt };
}

const error = (code: string) => new CallError(code, code);

describe('the key of an intention', () => {
  beforeEach(resetPhone);

  it('is 22 characters a server accepts', async () => {
    const { keys, tryIt } = aWrite();
    await tryIt();
    expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it.each(['OFFLINE', 'NO_ANSWER', 'BUSY', 'INTERNAL'])(
    'stays the same when the first try ended with %s: nobody knows whether it happened',
    async (code) => {
      const { keys, tryIt } = aWrite(error(code));
      await tryIt();
      await tryIt();
      expect(keys[1]).toBe(keys[0]);
    },
  );

  it('is new after the server said no: asking again is a new wish', async () => {
    const { keys, tryIt } = aWrite(error('OUT_OF_STOCK'));
    await tryIt();
    await tryIt();
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('is new after it was done: wanting it twice is allowed', async () => {
    const { keys, tryIt } = aWrite();
    await tryIt();
    await tryIt();
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('belongs to what is wanted: another wish has another key', async () => {
    const { keys, tryIt } = aWrite(error('NO_ANSWER'));
    await tryIt('a');
    await tryIt('b');
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('is shared by two taps in a row, so that a double tap happens once', async () => {
    const { keys, tryIt } = aWrite();
    await Promise.all([tryIt(), tryIt()]);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });
});
