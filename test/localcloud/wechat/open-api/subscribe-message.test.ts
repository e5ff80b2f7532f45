import { demoTemplates } from '../../../../localcloud/wechat/open-api/demo-templates';
import { wechatHouse, type WechatHouse } from './wechat-house';

const template = demoTemplates.orderShipped._id;
const words = {
  character_string1: { value: 'N20260501001' },
  thing2: { value: '明前龙井 50 克' },
  phrase3: { value: '已发货' },
  character_string4: { value: 'SF1234567890' },
  time5: { value: '2026年5月1日 12:00' },
};

let house: WechatHouse;
afterEach(() => house.close());

const send = (changes: object = {}) =>
  house.ask('subscribeMessage.send', {
    touser: 'olaf',
    templateId: template,
    page: 'pages/home/index?from=message',
    data: words,
    ...changes,
  });

describe.each(['message port', 'HTTP'] as const)('a subscription message by %s', (transport) => {
  beforeEach(async () => {
    house = await wechatHouse({ transport });
    if (transport === 'HTTP') house.clock.now = Date.now();
  });

  it('reaches a person once for each time they accepted', async () => {
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push((await send()).errCode);
    expect(codes).toEqual([0, 0, 43101]);
    expect(house.wechat.messages.received('olaf')).toHaveLength(2);
  });

  it('reads as it was sent', async () => {
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    await send();
    expect(house.wechat.messages.received('olaf')).toEqual([
      {
        _id: expect.any(String),
        openid: 'olaf',
        templateId: template,
        title: '订单发货通知',
        data: Object.fromEntries(Object.entries(words).map(([name, { value }]) => [name, value])),
        page: 'pages/home/index?from=message',
        sentAt: house.clock.now,
      },
    ]);
  });

  it('is refused in the words of WeChat', async () => {
    const { errCode, errMsg } = await send();
    expect(errCode).toBe(43101);
    expect(errMsg).toMatch(
      /^openapi\.subscribeMessage\.send:fail user refuse to accept the msg rid: ./,
    );
  });
});

describe('who gets a subscription message', () => {
  beforeEach(async () => {
    house = await wechatHouse();
  });

  it('is who accepted this template, nobody else', async () => {
    await house.wechat.messages.ask('olaf', { [template]: 'reject' });
    await house.wechat.messages.ask('olaf', { [demoTemplates.refundDone._id]: 'accept' });
    await house.wechat.messages.ask('ida', { [template]: 'accept' });
    expect((await send()).errCode).toBe(43101);
    expect((await send({ touser: 'ida' })).errCode).toBe(0);
  });

  it('keeps what is left over a restart and loses it with a reset', async () => {
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    await house.restart();
    expect((await send()).errCode).toBe(0);
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    await house.engine.clear();
    expect((await send()).errCode).toBe(43101);
    expect(house.wechat.messages.received('olaf')).toEqual([]);
  });

  it('is nobody who switched all messages off, until they are on again', async () => {
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    await house.wechat.messages.switch('olaf', false);
    expect((await send()).errCode).toBe(43101);
    await house.wechat.messages.switch('olaf', true);
    expect((await send()).errCode).toBe(0);
  });

  it('is one of ten messages sent at once, when one was accepted', async () => {
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    const codes = (await Promise.all(Array.from({ length: 10 }, () => send()))).map(
      ({ errCode }) => errCode,
    );
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    expect(codes.filter((code) => code === 43101)).toHaveLength(9);
  });
});

describe('the dialog', () => {
  beforeEach(async () => {
    house = await wechatHouse();
  });

  it('answers for each template', async () => {
    const answers = { [template]: 'accept', [demoTemplates.refundDone._id]: 'reject' } as const;
    expect(await house.wechat.messages.ask('olaf', answers)).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      ...answers,
    });
  });

  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, 'accept' as const]);
  it.each<[string, Record<string, 'accept'>, number]>([
    ['six templates', Object.fromEntries(six), 20003],
    ['an unknown template', { unknown: 'accept' }, 20001],
    ['no template', {}, 20001],
  ])('is not shown for %s', async (_what, answers, errCode) => {
    const outcome = await house.wechat.messages.ask('olaf', answers);
    expect(outcome).toMatchObject({ errCode });
  });

  it('is not shown to who switched all messages off', async () => {
    await house.wechat.messages.switch('olaf', false);
    const outcome = await house.wechat.messages.ask('olaf', { [template]: 'accept' });
    expect(outcome).toMatchObject({ errCode: 20004 });
    await house.wechat.messages.switch('olaf', true);
    expect((await send()).errCode).toBe(43101);
  });
});

describe('a subscription message is refused, and the permission stays, for', () => {
  beforeEach(async () => {
    house = await wechatHouse();
    await house.wechat.messages.ask('olaf', { [template]: 'accept' });
  });

  it.each([
    ['nobody', { touser: undefined }, 40003],
    ['a number', { touser: 5 }, 40003],
    ['no template', { templateId: undefined }, 40037],
    ['an unknown template', { templateId: 'x' }, 40037],
    ['an unknown page', { page: 'pages/none/index' }, 41030],
    ['a page with /', { page: '/pages/home/index' }, 41030],
    ['an unknown edition', { miniprogramState: 'beta' }, 40097],
    ['an unknown language', { lang: 'fr' }, 40097],
    ['no words', { data: undefined }, 47003],
    ['words that are a list', { data: [] }, 47003],
    ['a missing word', { data: { ...words, thing2: undefined } }, 47003],
    ['an empty word', { data: { ...words, thing2: { value: '' } } }, 47003],
    ['a word that is no object', { data: { ...words, thing2: '茶' } }, 47003],
    ['a word of another kind', { data: { ...words, phrase3: { value: 'sent' } } }, 47003],
    ['a forbidden word', { data: { ...words, thing2: { value: '代开发票' } } }, 45168],
  ])('%s', async (_what, changes, errCode) => {
    expect((await send(changes)).errCode).toBe(errCode);
    expect((await send()).errCode).toBe(0);
  });

  it('names the word that is wrong', async () => {
    const missing = await send({ data: { ...words, thing2: undefined } });
    expect(missing.errMsg).toContain('argument invalid! data.thing2.value is empty');
    const wrong = await send({ data: { ...words, thing2: { value: '茶'.repeat(21) } } });
    expect(wrong.errMsg).toContain('argument invalid! data.thing2.value invalid');
  });
});

describe('a word of a subscription message', () => {
  const fields = [
    ...['thing1', 'number2', 'letter3', 'symbol4', 'character_string5', 'time6', 'date7'],
    ...['amount8', 'phone_number9', 'car_number10', 'name11', 'phrase12'],
  ];
  const good: Record<string, string> = {
    thing1: '茶',
    number2: '1',
    letter3: 'a',
    symbol4: '!',
    character_string5: 'a1-',
    time6: '15:01',
    date7: '2026-05-01',
    amount8: '1元',
    phone_number9: '13800138000',
    car_number10: '粤A8Z888挂',
    name11: '王小明',
    phrase12: '已发货',
  };
  const sendWord = async (field: string, value: unknown) => {
    const data = Object.fromEntries(
      fields.map((name) => [name, { value: name === field ? value : good[name] }]),
    );
    await house.wechat.messages.ask('olaf', { all: 'accept' });
    return (await send({ templateId: 'all', data })).errCode;
  };
  beforeEach(async () => {
    house = await wechatHouse();
    await house.wechat.messages.addTemplate({ _id: 'all', title: '全部', fields });
  });

  it.each([
    ['thing1', '二十个字符以内可以汉字数字字母符号12!'],
    ['thing1', 12],
    ['number2', '12.50'],
    ['number2', '1'.repeat(32)],
    ['letter3', 'a'.repeat(32)],
    ['symbol4', '!@#￥%'],
    ['character_string5', 'SF-1234567890/ABC'],
    ['time6', '2026年5月1日 15:01'],
    ['time6', '15:01:02~16:00:00'],
    ['date7', '2026年5月1日'],
    ['date7', '2026-05-01 15:01'],
    ['date7', '5月1日~5月3日'],
    ['amount8', '￥1234567890.50元'],
    ['amount8', '88'],
    ['phone_number9', '+86-0766-66888866'],
    ['car_number10', '京A12345'],
    ['name11', 'Anna-Maria O’Hara'],
    ['name11', '王小明'],
    ['phrase12', '配送中'],
  ])('%s may be %s', async (field, value) => {
    expect(await sendWord(field, value)).toBe(0);
  });

  it.each([
    ['thing1', '茶'.repeat(21)],
    ['thing1', 'two\nlines'],
    ['number2', '12元'],
    ['number2', '1'.repeat(33)],
    ['letter3', 'a1'],
    ['letter3', 'a'.repeat(33)],
    ['symbol4', 'abc'],
    ['symbol4', '!!!!!!'],
    ['character_string5', '单号1'],
    ['character_string5', '1'.repeat(33)],
    ['time6', '明天'],
    ['date7', '15:01'],
    ['amount8', '12345678901'],
    ['amount8', '十元'],
    ['phone_number9', '1'.repeat(18)],
    ['phone_number9', 'call me'],
    ['car_number10', '粤A8Z8888挂'],
    ['name11', '王'.repeat(11)],
    ['name11', '1234'],
    ['phrase12', '已经发货啦啦'],
    ['phrase12', 'ok'],
    ['thing1', true],
    ['thing1', null],
  ])('%s may not be %s', async (field, value) => {
    expect(await sendWord(field, value)).toBe(47003);
  });

  it('is of a kind WeChat knows, or the template is not taken', async () => {
    const add = (fields: string[]) =>
      house.wechat.messages.addTemplate({ _id: 'odd', title: 'x', fields });
    expect(await add(['emoji1'])).toBe(false);
    expect(await add(['thing'])).toBe(false);
    expect(await add(['constructor1'])).toBe(false);
    expect(await add([])).toBe(false);
  });
});
