import { openEngine, type Engine } from '../../../localcloud/engine/engine';
import { listMessages } from '../../../localcloud/inspector/messages';
import { shortId } from '../../../localcloud/inspector/name-of-caller';
import { listOutbox } from '../../../localcloud/inspector/outbox';

const now = 1_750_000_000_000;
const names = ['outbox', '~wxMessages', '~wxMediaChecks', '~notices'];

let engine: Engine;

beforeEach(() => {
  const collections = names.map((name) => ({ name, indexes: [] }));
  engine = openEngine({ file: ':memory:', collections, now: () => now });
});

afterEach(() => engine.close());

describe('the outbox', () => {
  const row = (id: string, status: string, nextAt: number, createdAt = 1) => ({
    ...{ _id: id, shopId: 's', kind: 'refund', status, attempts: 2, nextAt, createdAt },
    payload: { orderId: `o-${id}` },
  });

  it('shows what waits by when it is due, then what is over by age, and counts the states', async () => {
    await engine.insertMany('outbox', [
      row('old', 'done', 0, 1),
      row('later', 'waiting', 30),
      row('young', 'dead', 0, 9),
      row('soon', 'waiting', 10),
    ]);
    const { rows, states, isThere } = listOutbox(engine);
    expect(isThere).toBe(true);
    expect(rows.map(({ id }) => id)).toEqual(['soon', 'later', 'young', 'old']);
    expect(rows[0]).toEqual({
      ...{ id: 'soon', kind: 'refund', status: 'waiting', attempts: 2, nextAt: 10, createdAt: 1 },
      payload: { orderId: 'o-soon' },
    });
    expect(states).toEqual([
      { status: 'dead', count: 1 },
      { status: 'done', count: 1 },
      { status: 'waiting', count: 2 },
    ]);
  });

  it('leaves out a row of another shape', async () => {
    await engine.insertMany('outbox', [{ _id: 'odd', status: 'waiting' }]);
    expect(listOutbox(engine).rows).toEqual([]);
  });
});

describe('messages and pushes', () => {
  it('tell what a person got without naming the person', async () => {
    await engine.insertMany('~wxMessages', [
      {
        ...{ _id: 'm1', openid: 'oPerson-0123456789', templateId: 't', title: '发货提醒' },
        ...{ data: { thing1: '桂花乌龙' }, page: null, sentAt: now - 5 },
      },
    ]);
    expect(listMessages(engine).messages).toEqual([
      {
        ...{ id: 'm1', to: shortId('oPerson-0123456789'), title: '发货提醒' },
        ...{ lines: ['thing1：桂花乌龙'], page: '', sentAt: now - 5 },
      },
    ]);
  });

  it('show notices on their way and checks of pictures together, newest first', async () => {
    const notice = { summary: '支付成功', about: 'order-1', attempts: 1, nextAt: now + 9 };
    await engine.insertMany('~notices', [
      { _id: 'n1', createdAt: now - 3, ...notice },
      { _id: 'n2', createdAt: now - 1, ...notice, held: true },
    ]);
    await engine.insertMany('~wxMediaChecks', [
      {
        ...{ _id: 'c1', mediaUrl: 'http://127.0.0.1/x.png', askedAt: now - 2 },
        ...{ nextAt: null, attempts: 1 },
      },
    ]);
    expect(listMessages(engine).pushes).toEqual([
      {
        ...{ id: 'notice n2', kind: '支付成功（先留着）', about: 'order-1' },
        ...{ attempts: 1, createdAt: now - 1 },
      },
      {
        ...{ id: 'media c1', kind: '内容检查结果', about: 'http://127.0.0.1/x.png' },
        ...{ attempts: 1, createdAt: now - 2 },
      },
      {
        ...{ id: 'notice n1', kind: '支付成功', about: 'order-1', nextAt: now + 9 },
        ...{ attempts: 1, createdAt: now - 3 },
      },
    ]);
  });

  it('are none in a cloud without such collections', async () => {
    const bare = openEngine({ file: ':memory:', collections: [], now: () => now });
    expect(listMessages(bare)).toEqual({ now, messages: [], pushes: [] });
    await bare.close();
  });
});
