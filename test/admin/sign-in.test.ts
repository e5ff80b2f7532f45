import { parseConsoleConfig } from '../../admin/services/console-config';
import { readToken } from '../../admin/services/read-token';
import { whereFrom } from '../../admin/services/where-from';

const page = 'https://shop.example/admin/#/login';

describe('the address of the sign-in page', () => {
  it.each([
    ['on the same host', '/sign-in', 'https://shop.example/sign-in'],
    ['elsewhere', 'https://id.example/staff', 'https://id.example/staff'],
  ])('may be %s', (_, signInUrl, href) => {
    expect(parseConsoleConfig({ signInUrl }, page)).toEqual({ signInUrl: href });
  });

  it.each([
    { signInUrl: 'javascript:alert(1)' },
    { signInUrl: 'data:text/html,x' },
    { signInUrl: '' },
    { signInUrl: 7 },
    {},
    null,
    '<!doctype html>',
  ])('is unknown when the host says %j', (foreign) => {
    expect(parseConsoleConfig(foreign, page)).toBeUndefined();
  });
});

describe('the token handed over', () => {
  it('is taken from the address', () => {
    expect(readToken(new URLSearchParams('token=abc.DEF-123_x'))).toBe('abc.DEF-123_x');
  });

  it.each(['', 'token=', 'token=short', 'token=%3Cscript%3E12345', `token=${'a'.repeat(5000)}`])(
    'is not taken from "%s"',
    (search) => {
      expect(readToken(new URLSearchParams(search))).toBeUndefined();
    },
  );
});

describe('the page someone wanted before signing in', () => {
  it('is where signing in leads, once', () => {
    whereFrom.remember('/orders?payment=paid');
    expect([whereFrom.take(), whereFrom.take()]).toEqual(['/orders?payment=paid', '/']);
  });
});
