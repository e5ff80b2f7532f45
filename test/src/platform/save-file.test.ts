import Taro from '@tarojs/taro';
import { saveFile } from '../../../src/platform/save-file';
import { asked, resetPhone } from '../../support/taro-stub/phone';

describe('a file for the person', () => {
  beforeEach(resetPhone);

  it('goes to a chat in WeChat, which has no downloads', async () => {
    await saveFile('my-data.json', '{}');
    expect(asked('writeFileSync')[0]?.[1]).toEqual({
      path: 'http://usr/my-data.json',
      content: '{}',
    });
    expect(asked('shareFileMessage')[0]?.[1]).toEqual({
      filePath: 'http://usr/my-data.json',
      fileName: 'my-data.json',
    });
  });

  it.each([
    ['is no trouble when the list of chats is closed', 'shareFileMessage:fail cancel', false],
    ['is trouble when WeChat refuses it', 'shareFileMessage:fail file is too large', true],
  ])('%s', async (_what, errMsg, trouble) => {
    const refuse = jest.spyOn(Taro, 'shareFileMessage').mockRejectedValue({ errMsg });
    const saved = saveFile('a.csv', '');
    await (trouble
      ? expect(saved).rejects.toEqual({ errMsg })
      : expect(saved).resolves.toBe(undefined));
    refuse.mockRestore();
  });
});
