import { openEngine } from '../../../localcloud/engine/engine';
import type { Entry } from '../../../localcloud/engine/journal';
import { payCollections } from '../../../localcloud/wechat/pay/pay-records';
import { Counter, eventually } from './a-counter';
import { aMerchant, type Merchant } from './merchant';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

const DAY_MS = 24 * 3_600_000;

let merchant: Merchant;
let counter: Counter;
/** What finds no room on the disk. */
let hasNoRoom: (entry: Entry) => boolean;
let refused: number;

beforeEach(async () => {
  hasNoRoom = () => false;
  refused = 0;
  const engine = openEngine({
    file: ':memory:',
    collections: payCollections,
    aroundJournal: (journal) => ({
      ...journal,
      append(batch) {
        if (!batch.some(hasNoRoom)) return journal.append(batch);
        refused += 1;
        throw new Error('database or disk is full');
      },
    }),
  });
  merchant = await aMerchant({ engine });
  counter = new Counter(merchant);
});
afterEach(() => merchant.close());

const changesOf =
  (collection: string, state: string) =>
  ({ collection: of, doc }: Entry): boolean =>
    of === collection && (doc?.['status'] ?? doc?.['state']) === state;
const makeRoom = () => (hasNoRoom = () => false);
const expectTold = (event_type: string) =>
  expect(counter.told()).toMatchObject([{ genuine: true, notice: { event_type } }]);

describe('what WeChat Pay does after its answer, on a disk that is full for a while', () => {
  it('a refund ends and is notified once there is room', async () => {
    await counter.paid();
    hasNoRoom = changesOf('~refunds', 'SUCCESS');
    await counter.refund();
    await eventually(() => refused > 0);
    makeRoom();
    await eventually(() => merchant.notices.length === 1);
    expectTold('REFUND.SUCCESS');
  });

  it('a refund that ended is notified even if its notice found no room at first', async () => {
    await counter.paid();
    hasNoRoom = ({ collection }) => collection === '~notices';
    await counter.refund();
    await eventually(() => refused > 0);
    makeRoom();
    await eventually(() => merchant.notices.length === 1);
    expectTold('REFUND.SUCCESS');
  });

  it('a transfer that was not confirmed in time goes back once there is room', async () => {
    await merchant.pay.account.deposit(100_000);
    await counter.transfer();
    hasNoRoom = changesOf('~transfers', 'FAIL');
    merchant.advance(DAY_MS);
    await eventually(() => refused > 0);
    makeRoom();
    await eventually(() => merchant.notices.length === 1);
    expectTold('MCHTRANSFER.BILL.FINISHED');
  });

  it('a payment is notified even if its notice finds no room', async () => {
    await counter.prepay();
    hasNoRoom = ({ collection }) => collection === '~notices';
    await counter.pay('normal');
    expectTold('TRANSACTION.SUCCESS');
    expect(merchant.pay.notices.queue.list()).toEqual([]);
  });

  it('a notice that found no room and was refused is owed, written down once there is room, and comes again', async () => {
    await counter.prepay();
    hasNoRoom = ({ collection }) => collection === '~notices';
    merchant.statuses.push(500);
    await counter.pay('normal');
    const [owed] = merchant.pay.notices.queue.list();
    expect(owed).toMatchObject({ eventType: 'TRANSACTION.SUCCESS', attempts: 1 });
    expect(merchant.engine.count('~notices')).toBe(0);
    makeRoom();
    await eventually(() => merchant.engine.count('~notices') === 1);
    merchant.advance(15_000);
    await eventually(() => merchant.notices.length === 2);
    await eventually(() => merchant.engine.count('~notices') === 0);
  });

  it('a notice that found no room is not owed any more when the books are emptied', async () => {
    await counter.prepay();
    hasNoRoom = ({ collection }) => collection === '~notices';
    merchant.statuses.push(500);
    await counter.pay('normal');
    merchant.pay.forget();
    expect(merchant.pay.notices.queue.list()).toEqual([]);
  });

  it('a notice whose acceptance could not be written down comes again', async () => {
    await counter.prepay();
    hasNoRoom = ({ collection, doc }) => collection === '~notices' && doc === undefined;
    await counter.pay('normal').catch(() => undefined);
    expect(merchant.notices).toHaveLength(1);
    makeRoom();
    merchant.advance(15_000);
    await eventually(() => merchant.notices.length === 2);
    const [first, second] = counter.told();
    expect(second?.notice.id).toBe(first?.notice.id);
  });
});
