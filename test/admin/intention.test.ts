import { CallError } from '../../admin/services/call-error';
import { createIntention } from '../../admin/services/intention';

function counted() {
  let made = 0;
  return createIntention(() => `key-${++made}`);
}

const lostAnswer = new CallError('unknown', 'OFFLINE', '网络连不上。');
const clearNo = new CallError('refused', 'TEMPLATE_STATE', '当前的状态不能这样操作。');

describe('the key of one intention', () => {
  it('stays the same while the answer is lost and the content is the same', () => {
    const intention = counted();
    const first = intention.keyFor({ title: '暖茶券' });
    intention.settle(lostAnswer);
    expect(intention.keyFor({ title: '暖茶券' })).toBe(first);
  });

  it('changes with the content', () => {
    const intention = counted();
    const first = intention.keyFor({ title: '暖茶券' });
    intention.settle(lostAnswer);
    expect(intention.keyFor({ title: '凉茶券' })).not.toBe(first);
  });

  it.each([
    ['done', undefined],
    ['refused', clearNo],
  ])('is over once the server has %s it', (_, outcome) => {
    const intention = counted();
    const first = intention.keyFor({ title: '暖茶券' });
    intention.settle(outcome);
    expect(intention.keyFor({ title: '暖茶券' })).not.toBe(first);
  });

  it('has the shape the contract asks for', () => {
    expect(createIntention().keyFor({})).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});
