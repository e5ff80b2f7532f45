import Taro from '@tarojs/taro';
import type { AnswerPrivacy, PrivateThing } from '../../../src/platform/privacy';
import { asked, resetPhone } from '../../support/taro-stub/phone';

type Resolve = (answer: { event: string; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info?: { referrer: string }) => void;

const platform = process.env.TARO_ENV;
beforeEach(() => {
  resetPhone();
  jest.resetModules();
});
afterEach(() => {
  process.env.TARO_ENV = platform;
});

/** The module as it is built for a platform. */
function openedIn(name: 'weapp' | 'h5') {
  process.env.TARO_ENV = name;
  return import('../../../src/platform/privacy');
}

const isListener = (value: unknown): value is Listener => typeof value === 'function';

/** What the shop is asked when WeChat needs consent, and what WeChat hears of the answer. */
async function consent(info: { referrer: string } | undefined, answer: Parameters<AnswerPrivacy>) {
  const things: PrivateThing[] = [];
  const heard: unknown[] = [];
  const { onPrivacyNeeded } = await openedIn('weapp');
  onPrivacyNeeded((say, about) => {
    things.push(about);
    say(...answer);
  });
  const [, listener] = asked('onNeedPrivacyAuthorization')[0] ?? [];
  if (isListener(listener)) listener((said) => heard.push(said), info);
  return { things, heard };
}

describe('WeChat asks before the first private thing is read', () => {
  it.each<[string | undefined, PrivateThing]>([
    ['wx.chooseAddress', 'address'],
    ['button.getPhoneNumber', 'phone'],
    ['button.chooseAvatar', 'profile'],
    ['input.nickname', 'profile'],
    [undefined, 'address'],
  ])('%s is about the %s', async (referrer, thing) => {
    const info = referrer === undefined ? undefined : { referrer };
    expect((await consent(info, ['disagree'])).things).toEqual([thing]);
  });

  it('and hears which button was tapped to agree', async () => {
    const { heard } = await consent(undefined, ['agree', 'agree-button']);
    expect(heard).toEqual([{ event: 'agree', buttonId: 'agree-button' }]);
  });

  it('and hears a no without a button', async () => {
    expect((await consent(undefined, ['disagree'])).heard).toEqual([{ event: 'disagree' }]);
  });
});

describe('a WeChat that does not ask', () => {
  it('is left to its own sheet', async () => {
    const listen = Taro.onNeedPrivacyAuthorization;
    Reflect.set(Taro, 'onNeedPrivacyAuthorization', undefined);
    const { onPrivacyNeeded } = await openedIn('weapp');
    expect(() => onPrivacyNeeded(() => undefined)).not.toThrow();
    Reflect.set(Taro, 'onNeedPrivacyAuthorization', listen);
  });
});

describe('the privacy statement', () => {
  it('is opened where WeChat keeps it', async () => {
    const { hasPrivacyStatement, openPrivacyStatement } = await openedIn('weapp');
    openPrivacyStatement();
    expect(hasPrivacyStatement).toBe(true);
    expect(asked('openPrivacyContract')).toHaveLength(1);
  });

  it('is nowhere else, and nobody asks there', async () => {
    const { hasPrivacyStatement, openPrivacyStatement, onPrivacyNeeded } = await openedIn('h5');
    openPrivacyStatement();
    onPrivacyNeeded(() => undefined);
    expect(hasPrivacyStatement).toBe(false);
    expect(asked('openPrivacyContract')).toEqual([]);
    expect(asked('onNeedPrivacyAuthorization')).toEqual([]);
  });
});
