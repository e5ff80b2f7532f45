import { spawn } from 'node:child_process';
import path from 'node:path';
import { brokenPromises, type Promised, type Remains } from '../../../bench/after-crash';

const promised: readonly Promised[] = [
  { key: 'k1', orderId: 'o1', paid: false },
  { key: 'k1', orderId: 'o1', paid: true },
  { key: 'k2', orderId: 'o2', paid: false },
];
const underWay = new Set(['k3']);

/** The disk as it should be, with changes. */
const remains = (
  orders: Record<string, { paid: boolean }> = {},
  answers: Record<string, string> = {},
): Remains => ({
  orders: new Map(Object.entries({ o1: { paid: true }, o2: { paid: false }, ...orders })),
  answers: new Map(Object.entries({ k1: 'o1', k2: 'o2', ...answers })),
});

function without(name: 'orders' | 'answers', key: string): Remains {
  const all = remains();
  const orders = new Map(all.orders);
  const answers = new Map(all.answers);
  if (name === 'orders') orders.delete(key);
  else answers.delete(key);
  return { orders, answers };
}

describe('what the look at the disk after a crash finds', () => {
  it.each<[string, Remains]>([
    ['everything is there', remains()],
    ['what was under way happened, whole', remains({ o3: { paid: false } }, { k3: 'o3' })],
    ['a payment nobody was told of', remains({ o2: { paid: true } })],
  ])('nothing when %s', (_, disk) => {
    expect(brokenPromises(promised, underWay, disk)).toEqual([]);
  });

  it.each<[string, Remains, string]>([
    ['a confirmed order is gone', without('orders', 'o2'), 'lost: order o2'],
    ['a confirmed payment is gone', remains({ o1: { paid: false } }), 'lost: the payment of o1'],
    ['a kept answer is gone', without('answers', 'k2'), 'lost: the answer to k2'],
    ['a key is answered with another order', remains({}, { k2: 'o1' }), 'lost: the answer to k2'],
    ['an order without its answer', remains({ o3: { paid: false } }), 'torn: o3 has no answer'],
    ['an answer without its order', remains({}, { k3: 'o3' }), 'torn: k3 has no order'],
    [
      'an order nobody asked for',
      remains({ o9: { paid: false } }, { k9: 'o9' }),
      'nobody asked for k9',
    ],
  ])('%s', (_, disk, said) => {
    expect(brokenPromises(promised, underWay, disk).join('\n')).toContain(said);
  });
});

describe('a shop killed three times while four buyers order and pay', () => {
  it('has everything it confirmed, nothing torn, and books that balance', async () => {
    const root = path.resolve(__dirname, '..', '..', '..');
    const program = spawn(
      process.execPath,
      ['--import', 'tsx', 'bench/crash.ts', '3', '4', '1500'],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    program.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((resolve) => program.once('close', resolve));
    expect(said).toContain(': 0 lost, torn or out of balance');
    expect(code).toBe(0);
  }, 180_000);
});
