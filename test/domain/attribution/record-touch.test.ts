import { keptTouches, recordTouch, sameVisitMs } from '#domain/attribution/record-touch';
import type { Touch, TouchHistory } from '#domain/attribution/share';
import { aTouch } from '../../support/builders/a-touch';
import { day, hour, noon } from '../../support/builders/fixed-time';

function openedBy(visitorId: string, history: TouchHistory | undefined, touch: Touch) {
  return recordTouch(history, { touch, visitorId, shopId: 'shop' });
}

function opened(...touches: Touch[]) {
  return touches.reduce<TouchHistory | undefined>(
    (history, touch) => openedBy('friend', history, touch).history,
    undefined,
  );
}

describe('opening a share', () => {
  it('is remembered for the visitor', () => {
    expect(openedBy('friend', undefined, aTouch())).toEqual({
      history: { _id: 'friend', shopId: 'shop', touches: [aTouch()] },
      repeated: false,
      own: false,
    });
  });

  it('again within 30 minutes is the same visit, and a new one after that', () => {
    const first = aTouch({ at: noon });
    const again = (at: number) => openedBy('friend', opened(first), aTouch({ at }));
    expect(again(noon + sameVisitMs - 1)).toMatchObject({
      repeated: true,
      history: { touches: [first] },
    });
    expect(again(noon + sameVisitMs).history.touches).toHaveLength(2);
  });

  it('is the same visit also when the clock went back a little', () => {
    const again = openedBy('friend', opened(aTouch({ at: noon })), aTouch({ at: noon - 1000 }));
    expect(again.repeated).toBe(true);
  });

  it('of another fan in the same minute is its own visit', () => {
    const other = aTouch({ shareId: 'shareOther', fanId: 'other', at: noon + 1 });
    expect(opened(aTouch({ at: noon }), other)?.touches).toHaveLength(2);
  });

  it('of one self is no visit', () => {
    const before = opened(aTouch());
    const own = openedBy('friend', before, aTouch({ fanId: 'friend', at: noon }));
    expect(own).toEqual({ history: before, repeated: false, own: true });
    expect(openedBy('fan', undefined, aTouch()).history.touches).toEqual([]);
  });

  it('is kept in the order of time, whatever order it came in', () => {
    const [early, later] = [aTouch({ at: noon }), aTouch({ at: noon + day })];
    expect(opened(later, early)?.touches).toEqual([early, later]);
  });

  it('is kept with the newest and the first that can still count', () => {
    const hourly = Array.from({ length: keptTouches + 5 }, (_, n) =>
      aTouch({ at: noon + n * hour }),
    );
    const kept = opened(...hourly)?.touches ?? [];
    expect(kept).toHaveLength(keptTouches);
    expect(kept[0]?.at).toBe(noon);
    expect(kept.slice(1)).toEqual(hourly.slice(-keptTouches + 1));
    const daily = Array.from({ length: keptTouches * 2 }, (_, n) =>
      aTouch({ at: noon + n * 2 * day }),
    );
    expect(opened(...daily)?.touches).toEqual(daily.slice(-keptTouches));
  });
});
