/** @jest-environment jsdom */
import { giveOwnHistory } from '../../../localcloud/shell/host/own-history';

/** As much of a browser window as a back stack touches; its shared history counts what is added to it. */
function aPhone() {
  let url = new URL('http://127.0.0.1/h5/#/');
  const added = jest.fn();
  const history = {
    state: null as unknown,
    pushState: added,
    replaceState(state: unknown, _title: string, to?: string | URL | null) {
      history.state = state;
      url = new URL(to ?? url, url);
    },
    go: jest.fn(),
    back: jest.fn(),
    forward: jest.fn(),
  };
  const location = {
    get href() {
      return url.href;
    },
    get hash() {
      return url.hash;
    },
  };
  const phone = Object.assign(new EventTarget(), { history, location, setTimeout });
  const seen: unknown[] = [];
  const depths: number[] = [];
  phone.addEventListener('popstate', () => seen.push(history.state));
  const own = giveOwnHistory(phone as unknown as Window, (depth) => depths.push(depth));
  return { phone, own, seen, depths, added };
}

const moved = () => new Promise((resolve) => setTimeout(resolve));

describe('the back stack of one phone among two', () => {
  it('never adds an entry to the history both phones share', () => {
    const { phone, added } = aPhone();
    phone.history.pushState({ page: 1 }, '', '#/one');
    phone.history.pushState({ page: 2 }, '', '#/two');
    expect(added).not.toHaveBeenCalled();
    expect(phone.location.hash).toBe('#/two');
  });

  it('goes back to the page before and tells the page its state', async () => {
    const { phone, own, seen, depths } = aPhone();
    phone.history.pushState({ page: 1 }, '', '#/one');
    phone.history.pushState({ page: 2 }, '', '#/two');
    own.back();
    await moved();
    expect(phone.location.hash).toBe('#/one');
    expect(seen).toEqual([{ page: 1 }]);
    expect(depths).toEqual([1, 2, 1]);
  });

  it('goes several pages back at once, as a router does', async () => {
    const { phone, seen } = aPhone();
    phone.history.replaceState({ page: 0 }, '', '#/home');
    phone.history.pushState({ page: 1 }, '', '#/one');
    phone.history.pushState({ page: 2 }, '', '#/two');
    phone.history.go(-2);
    await moved();
    expect(phone.location.hash).toBe('#/home');
    expect(seen).toEqual([{ page: 0 }]);
  });

  it('a page opened after going back takes the place of those ahead', async () => {
    const { phone, own } = aPhone();
    phone.history.pushState({ page: 1 }, '', '#/one');
    own.back();
    await moved();
    phone.history.pushState({ page: 2 }, '', '#/other');
    phone.history.forward();
    await moved();
    expect(phone.location.hash).toBe('#/other');
  });

  it('stays where it is when there is nothing behind', async () => {
    const { phone, own, seen } = aPhone();
    own.back();
    phone.history.go(0);
    await moved();
    expect(seen).toEqual([]);
  });

  it('leaves the other phone alone', async () => {
    const fan = aPhone();
    const friend = aPhone();
    fan.phone.history.pushState({ page: 'fan' }, '', '#/fan');
    friend.phone.history.pushState({ page: 'friend' }, '', '#/friend');
    fan.own.back();
    await moved();
    expect(friend.phone.location.hash).toBe('#/friend');
    expect(friend.seen).toEqual([]);
  });
});
