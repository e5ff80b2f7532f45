import { commissionTable, pendCommission, voidCommission } from '#domain/commission/change-status';
import type { Commission, CommissionStatus } from '#domain/commission/commission';
import { fen } from '#domain/money';
import { noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const statuses: readonly CommissionStatus[] = [
  'estimated',
  'pending',
  'settled',
  'paidOut',
  'void',
  'clawedBack',
];

function aCommission(status: CommissionStatus): Commission {
  return {
    _id: 'order-1',
    shopId: 'shop',
    fanId: 'fan',
    buyerId: 'friend',
    shareId: 'shareOfFan',
    lines: [],
    totalFen: fen(0),
    status,
    createdAt: noon,
    changedAt: noon,
  };
}

describe('the reward of an order', () => {
  it('waits when the order is paid, and is void when it is closed', () => {
    expect(valueOf(pendCommission(aCommission('estimated'), noon + 1))).toEqual({
      ...aCommission('pending'),
      changedAt: noon + 1,
    });
    expect(valueOf(voidCommission(aCommission('estimated'), noon + 1)).status).toBe('void');
  });

  it('comes back with an order that is paid late', () => {
    expect(valueOf(pendCommission(aCommission('void'), noon)).status).toBe('pending');
  });

  it.each([
    ['wait', pendCommission, ['estimated', 'void']],
    ['be void', voidCommission, ['estimated', 'pending']],
  ] as const)('can %s only from %s', (_, step, allowed) => {
    expect(statuses.filter((status) => step(aCommission(status), noon).ok)).toEqual(allowed);
  });

  it('goes only to states there are', () => {
    const targets = Object.values(commissionTable).flatMap((steps) => Object.values(steps));
    for (const target of targets) expect(statuses).toContain(target);
  });
});
