import { withoutPersonalData } from '../../../cloudfunctions/kit/log';

describe('A line of the log', () => {
  it.each([
    ['phone 13800000000 was here', 'phone [phone] was here'],
    ['"phone":"13912345678"', '"phone":"[phone]"'],
    [
      'document with _id oABCDEFGHIJKLMNOPQRSTUVWXYZ1 does not exist',
      'document with _id [openid …XYZ1] does not exist',
    ],
  ])('%s loses what tells who somebody is', (line, clean) => {
    expect(withoutPersonalData(line)).toBe(clean);
  });

  it.each([
    'requestId 5b1c2d3e-1111-4222-8333-444455556666',
    'at 1750219200000',
    'order 4200001234567890123456789',
  ])('%s stays as it is', (line) => {
    expect(withoutPersonalData(line)).toBe(line);
  });
});
