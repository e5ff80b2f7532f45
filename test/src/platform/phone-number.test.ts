import { readPhoneAnswer } from '../../../src/platform/phone-number';

describe('what came of asking WeChat for a phone number', () => {
  it.each([
    [
      { errMsg: 'getPhoneNumber:ok', code: 'c1' },
      { kind: 'code', code: 'c1' },
    ],
    [{ errMsg: 'getPhoneNumber:fail user deny' }, { kind: 'declined' }],
    [{ errMsg: 'getPhoneNumber:fail user cancel' }, { kind: 'declined' }],
    [{ errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }, { kind: 'declined' }],
    [{ errMsg: 'getPhoneNumber:fail', errno: 1400001 }, { kind: 'unavailable' }],
    [{ errMsg: 'getPhoneNumber:fail no permission' }, { kind: 'unavailable' }],
    [{ errMsg: 'getPhoneNumber:ok', code: '' }, { kind: 'unavailable' }],
  ])('%j is %j', (detail, answer) => {
    expect(readPhoneAnswer(detail)).toEqual(answer);
  });
});
