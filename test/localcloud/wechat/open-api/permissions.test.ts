import path from 'node:path';
import { demoTemplates } from '../../../../localcloud/wechat/open-api/demo-templates';
import { eventually } from '../a-counter';
import { functionHouse, type FunctionHouse } from '../function-house';

const appConfigFile = path.resolve(__dirname, '../../../../src/app.config.ts');

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

describe.each(['message', 'http'] as const)('a function that calls WeChat by %s', (transport) => {
  let house: FunctionHouse;
  beforeAll(async () => {
    house = await functionHouse({ transport, appConfigFile });
  });
  afterAll(() => house.close());

  const check = { content: '茶', version: 2, scene: 1, openid: 'olaf' };

  it('may call what its config.json declares', async () => {
    expect(await house.ask('openapi.security.msgSecCheck', check)).toMatchObject({ errCode: 0 });
  });

  it('may call nothing else, in the words of the cloud', async () => {
    expect(await house.ask('openapi.security.msgSecCheck', check, 'undeclared')).toEqual({
      errCode: -604101,
      errMsg: 'system error: error code: -604101',
    });
  });

  it('hears by name what there is no double of, declared or not', async () => {
    for (const name of ['declared', 'undeclared'] as const) {
      const { errMsg } = await house.ask('openapi.urllink.generate', {}, name);
      expect(errMsg).toContain(
        'cloud.openapi.urllink.generate is not supported by the local cloud',
      );
    }
  });

  it('gets a picture', async () => {
    const code = await house.ask('openapi.wxacode.getUnlimited', {
      scene: 's=1',
      page: 'packages/consumer/product/index',
    });
    expect(code).toMatchObject({ errCode: 0, contentType: 'image/png' });
  });

  it('checks a file of its own storage and hears of the result in a function', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');
    const { fileID } = await house.ask('uploadFile', { cloudPath: 'a.png', base64: png });
    const { fileList } = await house.ask('getTempFileURL', { fileList: [fileID] });
    await house.post('/dev/wechat/media-verdict', { suggest: 'risky' });
    for (const mediaUrl of [fileList[0]?.tempFileURL, `${house.url}/files/none.png?sign=0&t=1`]) {
      const asked = { mediaUrl, mediaType: 2, version: 2, scene: 2, openid: 'olaf' };
      expect(await house.ask('openapi.security.mediaCheckAsync', asked)).toMatchObject({
        errCode: 0,
      });
    }
    expect((await house.post('/dev/wechat/media-pushes', {})).json).toEqual({ taken: 2 });
    const told = () => house.lines.filter(({ text }) => text.includes('wxa_media_check'));
    // What a function prints comes by another way than its answer.
    await eventually(() => told().length >= 2);
    const heard = told();
    expect(heard).toHaveLength(2);
    expect(heard.filter(({ text }) => text.includes('"suggest":"risky"'))).toHaveLength(1);
    expect(heard.filter(({ text }) => text.includes('"errcode":-1008'))).toHaveLength(1);
    expect(heard[0]?.text).toContain('"source":"wx_unknown"');
  });

  it('sends a message that its person accepted', async () => {
    const template = demoTemplates.couponExpiring._id;
    await house.post('/dev/wechat/subscribe', {
      openid: 'olaf',
      answers: { [template]: 'accept' },
    });
    const message = {
      touser: 'olaf',
      templateId: template,
      data: { thing1: { value: '茶券' }, amount2: { value: '5元' }, date3: { value: '5月1日' } },
    };
    expect(await house.ask('openapi.subscribeMessage.send', message)).toMatchObject({ errCode: 0 });
    const { json } = await house.post('/dev/wechat/subscribe', { openid: 'olaf', answers: {} });
    expect(json).toMatchObject({ errCode: 20001 });
    const response = await fetch(`${house.url}/dev/wechat/messages?openid=olaf`);
    expect(await response.json()).toMatchObject({
      messages: [{ title: '优惠券过期提醒', data: { thing1: '茶券' }, page: null }],
    });
  });
});
