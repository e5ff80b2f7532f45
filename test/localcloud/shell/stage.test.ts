import { holdPhone, holdPhoneAsVisitor } from '../../../localcloud/shell/play/hold-phone';
import { phoneBoundTo } from '../../../localcloud/shell/sheets/phone-bound-to';
import {
  launchFromCard,
  launchFromList,
  launchFromPost,
} from '../../../localcloud/shell/play/launch';
import { closeApp, goOnToFullApp, openWhatWasOpen } from '../../../localcloud/shell/play/open-app';
import { postToMoments, sendCard } from '../../../localcloud/shell/play/share';
import { conversation } from '../../../localcloud/shell/play/world';
import { aStage, aStorage, opened, signsIn } from './a-stage';

const offer = {
  friend: {
    title: '桂花乌龙',
    path: 'packages/consumer/product/index?id=p1&share=Ca1',
    picture: '/a',
  },
  moments: {
    title: '茶里有秋天',
    path: 'packages/consumer/product/index',
    query: 'id=p1&share=Mo1',
    picture: '/b',
  },
};
const post = launchFromPost(offer.moments);

beforeEach(() => void signsIn());
afterEach(() => void jest.restoreAllMocks());

describe('sharing from a phone', () => {
  it('a card lands in the chat of the two who hold the phones', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'left', launchFromList);
    phone.offerShare(offer);
    sendCard(stage, 'left');
    const talk = conversation(stage.store.getState().world, 'demo-friend-1', 'demo-fan-lin');
    expect(talk).toMatchObject([{ from: 'demo-fan-lin', to: 'demo-friend-1', ...offer.friend }]);
  });

  it('the button inside a page sends the same card', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'left', launchFromList);
    phone.offerShare(offer);
    phone.shareToFriend();
    expect(stage.store.getState().world.messages).toHaveLength(1);
  });

  it('a page that offers nothing sends nothing', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'left', launchFromList);
    phone.offerShare(null);
    sendCard(stage, 'left');
    postToMoments(stage, 'left');
    const { messages, posts } = stage.store.getState().world;
    expect([messages, posts]).toEqual([[], []]);
  });

  it('chat and Moments are there after a reload', async () => {
    const storage = aStorage();
    const stage = aStage(storage);
    const { phone } = await opened(stage, 'left', launchFromList);
    phone.offerShare(offer);
    sendCard(stage, 'left');
    postToMoments(stage, 'left');
    expect(aStage(storage).store.getState().world).toEqual(stage.store.getState().world);
  });

  it('what an older page left behind is dropped, not a crash', () => {
    const storage = aStorage();
    storage.setItem('shell:world', '{"messages":"old"}');
    expect(aStage(storage).store.getState().world.messages).toEqual([]);
  });
});

describe('who holds a phone', () => {
  it('nobody holds both', () => {
    const stage = aStage();
    holdPhone(stage, 'right', 'demo-fan-lin');
    expect(stage.holder('right').openid).toBe('demo-friend-1');
  });

  it('a new visitor is somebody the shop has never seen, each time', () => {
    const stage = aStage();
    holdPhoneAsVisitor(stage, 'right');
    const first = stage.holder('right').openid;
    holdPhoneAsVisitor(stage, 'right');
    expect(stage.holder('right').openid).not.toBe(first);
    expect(stage.holder('right').name).toMatch(/^新访客/);
  });

  it('another person finds the mini-program closed and has a storage of their own', async () => {
    const stage = aStage();
    const { app } = await opened(stage, 'right', launchFromList);
    holdPhone(stage, 'right', 'demo-friend-2');
    expect(stage.device('right').app).toBeNull();
    const next = await opened(stage, 'right', launchFromList);
    expect(next.app.storagePrefix).not.toBe(app.storagePrefix);
    expect(next.app.token).toBe('token of demo-friend-2');
  });
});

describe('a phone number', () => {
  it('is refused when the sheet that asks for it is closed', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'right', launchFromList);
    const answer = phone.getPhoneNumber();
    stage.show('right', null);
    await expect(answer).resolves.toEqual({ errMsg: 'getPhoneNumber:fail user deny' });
  });

  it.each(['demo-friend-1', 'visitor-8', 'x'])(
    'bound to %s is a mobile number, always the same',
    (who) => {
      expect(phoneBoundTo(who)).toMatch(/^139\d{8}$/);
      expect(phoneBoundTo(who)).toBe(phoneBoundTo(who));
    },
  );
});

describe('single-page mode', () => {
  it('knows nobody, and asks for no login', async () => {
    const stage = aStage();
    const { app } = await opened(stage, 'right', post);
    expect(app.token).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('keeps its storage apart from the full app of the same person', async () => {
    const stage = aStage();
    const single = await opened(stage, 'right', post);
    await goOnToFullApp(stage, 'right');
    expect(stage.device('right').app?.storagePrefix).not.toBe(single.app.storagePrefix);
  });

  it('goes on to the same page, signed in, in scene 1155', async () => {
    const stage = aStage();
    await opened(stage, 'right', post);
    await goOnToFullApp(stage, 'right');
    const { app } = stage.device('right');
    expect(app?.token).toBe('token of demo-friend-1');
    expect(app?.launch).toEqual({ ...post, scene: 1155 });
  });

  it('refuses to pay, to choose an address, to share and to open a page, and puts it on record', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'right', post);
    const parameters = {
      timeStamp: '1',
      nonceStr: 'n',
      package: 'prepay_id=x',
      signType: 'RSA',
      paySign: 's',
    } as const;
    phone.offerShare(offer);
    phone.shareToFriend();
    phone.pageChanged('pages/cart/index', '购物袋');
    await expect(phone.requestPayment(parameters)).resolves.toBe('cancelled');
    await expect(phone.chooseAddress()).resolves.toBeNull();
    await expect(phone.getPhoneNumber()).resolves.toEqual({
      errMsg: 'getPhoneNumber:fail user deny',
    });
    expect(stage.device('right').sheet).toBeNull();
    expect(stage.store.getState().world.messages).toEqual([]);
    expect(stage.store.getState().violations.map(({ what }) => what)).toEqual([
      '获取手机号',
      '选择地址',
      '支付',
      '打开页面 pages/cart/index',
      '转发',
    ]);
  });

  it('showing its own page is no violation', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'right', post);
    phone.pageChanged('/packages/consumer/product/index?id=p1&share=Mo1', '桂花乌龙');
    expect(stage.store.getState().violations).toEqual([]);
  });
});

describe('loading the page', () => {
  const launches = ({ device }: ReturnType<typeof aStage>) =>
    [device('left'), device('right')].map(({ app }) => app?.launch);

  it('the first start shows the storefront on both phones', async () => {
    const stage = aStage();
    await openWhatWasOpen(stage);
    expect(launches(stage)).toEqual([launchFromList, launchFromList]);
  });

  it('a closed mini-program stays closed, a Moments page stays open', async () => {
    const storage = aStorage();
    const before = aStage(storage);
    await opened(before, 'right', post);
    closeApp(before, 'left');
    const after = aStage(storage);
    await openWhatWasOpen(after);
    expect(launches(after)).toEqual([undefined, post]);
  });

  it('is no second visit through a friend’s card', async () => {
    const storage = aStorage();
    await opened(aStage(storage), 'right', launchFromCard(offer.friend.path));
    const after = aStage(storage);
    await openWhatWasOpen(after);
    expect(after.device('right').app?.launch).toEqual(launchFromList);
  });
});

describe('something comes for a phone', () => {
  const sends = async (stage: ReturnType<typeof aStage>) => {
    const { phone } = await opened(stage, 'left', launchFromList);
    phone.offerShare(offer);
    postToMoments(stage, 'left');
    return stage.device('right');
  };

  it('over an open mini-program it says so in a line that leads there', async () => {
    const stage = aStage();
    await opened(stage, 'right', launchFromList);
    expect((await sends(stage)).notice).toMatchObject({
      text: '林一发了一条朋友圈',
      tab: 'moments',
    });
  });

  it('beside the chat a short word is enough', async () => {
    const { notice, toast } = await sends(aStage());
    expect([notice, toast?.text]).toEqual([null, '林一发了一条朋友圈']);
  });
});

describe('closing the mini-program', () => {
  it('answers whoever waits for the pay sheet: cancelled', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'right', launchFromList);
    const waiting = phone.requestPayment({
      timeStamp: '1',
      nonceStr: 'n',
      package: 'prepay_id=x',
      signType: 'RSA',
      paySign: 's',
    });
    expect(stage.device('right').sheet).toMatchObject({ kind: 'pay', prepayId: 'x' });
    closeApp(stage, 'right');
    await expect(waiting).resolves.toBe('cancelled');
  });

  it('answers whoever waits for an address: none', async () => {
    const stage = aStage();
    const { phone } = await opened(stage, 'right', launchFromList);
    const waiting = phone.chooseAddress();
    closeApp(stage, 'right');
    await expect(waiting).resolves.toBeNull();
  });
});
