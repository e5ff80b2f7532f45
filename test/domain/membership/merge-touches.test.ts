import { mergeTouches } from '#domain/membership/merge-touches';
import { aTouch } from '../../support/builders/a-touch';
import { minute, noon } from '../../support/builders/fixed-time';

const history = (_id: string, ...touches: ReturnType<typeof aTouch>[]) => ({
  _id,
  shopId: 'shop',
  touches,
});

describe('What is known of the ways of one person who was two', () => {
  it('is all of it in the order it happened', () => {
    const early = aTouch({ shareId: 'a', fanId: 'one', at: noon });
    const late = aTouch({ shareId: 'b', fanId: 'two', at: noon + minute });
    expect(mergeTouches(history('guest', late), history('friend', early))).toEqual(
      history('friend', early, late),
    );
  });

  it('leaves out shares of their own, from before and after', () => {
    const own = aTouch({ fanId: 'friend' });
    const ownAsGuest = aTouch({ shareId: 'b', fanId: 'guest' });
    expect(mergeTouches(history('guest', own), history('friend', ownAsGuest)).touches).toEqual([]);
  });

  it('counts the same share within half an hour once', () => {
    const touch = aTouch({ at: noon });
    const again = aTouch({ at: noon + minute });
    expect(mergeTouches(history('guest', touch), history('friend', again)).touches).toEqual([
      touch,
    ]);
  });

  it('keeps twenty', () => {
    const many = Array.from({ length: 15 }, (_, n) => aTouch({ shareId: `a${n}`, at: noon + n }));
    const more = Array.from({ length: 15 }, (_, n) => aTouch({ shareId: `b${n}`, at: noon + n }));
    expect(
      mergeTouches(history('guest', ...many), history('friend', ...more)).touches,
    ).toHaveLength(20);
  });

  it('is what one had when the other had nothing', () => {
    expect(mergeTouches(undefined, history('friend', aTouch())).touches).toEqual([aTouch()]);
  });
});
