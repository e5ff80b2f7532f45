import { sdkFaultKind } from '../../../cloudfunctions/kit/sdk-fault';

/** As the SDK rejects from reads and writes. */
const sdkError = (errCode: number, errMsg: string) =>
  Object.assign(new Error(errMsg), { errCode, errMsg });

describe('What the SDK rejects with', () => {
  it.each([
    [
      'conflict',
      sdkError(-501001, 'document.update:fail -501001 resource system error. WriteConflict'),
    ],
    ['conflict', { code: 'DATABASE_TRANSACTION_CONFLICT', message: 'conflict' }],
    ['duplicate', sdkError(-502001, 'collection.add:fail E11000 duplicate key error')],
    ['transient', { code: 'DATABASE_TRANSACTION_FAIL', message: 'transaction is over' }],
    ['transient', sdkError(-501002, 'resource server timeout')],
    ['transient', sdkError(-501001, 'resource system error')],
    ['transient', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
    ['other', sdkError(-502005, 'Db or Table not exist')],
    ['other', new TypeError('x is not a function')],
    ['other', 'text'],
    ['other', undefined],
    ['other', null],
  ])('%s: %p', (kind, error) => {
    expect(sdkFaultKind(error)).toBe(kind);
  });

  it('is found behind our own words', () => {
    const error = new Error('A write failed', { cause: { code: 'X', message: 'WriteConflict' } });
    expect(sdkFaultKind(error)).toBe('conflict');
  });
});
