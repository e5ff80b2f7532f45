import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface RoughAnswer {
  readonly status: number;
  readonly text: string;
}

const root = path.resolve(__dirname, '..', '..', '..');

/** Nothing of this machine and of the code may be told to a stranger. */
export function leaks({ text }: RoughAnswer): string[] {
  const folders = [root, os.homedir(), os.tmpdir()].filter((folder) => folder.length > 1);
  const secrets = [...folders, 'node_modules', 'at Object.', '.ts:', '.js:'];
  return secrets.filter((secret) => text.includes(secret));
}

const MULTIPART = 'multipart/form-data; boundary=b';
const JSON_TYPE = 'application/json';
const levels = 100_000;

/** Bodies nobody should send: name, content type, bytes. */
export const roughBodies: readonly (readonly [name: string, type: string, body: Buffer])[] = [
  ['nothing', JSON_TYPE, ''],
  ['bytes of zero', JSON_TYPE, Buffer.alloc(1000)],
  ['random bytes', 'application/octet-stream', noise(4096)],
  ['invalid UTF-8', JSON_TYPE, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['half a surrogate', JSON_TYPE, '{"action":"\\ud800","data":{"\\udfff":1}}'],
  ['half of a JSON text', JSON_TYPE, '{"action":"database.getDocument","que'],
  ['a JSON list', JSON_TYPE, '[1,2,3]'],
  ['a JSON text', JSON_TYPE, '"text"'],
  ['null', JSON_TYPE, 'null'],
  ['a number beyond all bounds', JSON_TYPE, '{"action":1e999,"amount":-0}'],
  ['keys of prototypes', JSON_TYPE, '{"__proto__":{"ok":1},"constructor":{"prototype":{"a":1}}}'],
  ['a key twice', JSON_TYPE, '{"action":"a","action":{"$ne":1}}'],
  ['lists nested 100,000 deep', JSON_TYPE, '['.repeat(levels) + ']'.repeat(levels)],
  ['objects nested 100,000 deep', JSON_TYPE, '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)],
  ['an object nested deep and cut off', JSON_TYPE, '{"a":'.repeat(levels)],
  ['JSON said to be a form', MULTIPART, '{"action":"x"}'],
  ['a form without boundary', 'multipart/form-data', '--b\r\n\r\n--b--'],
  ['half of a form', MULTIPART, '--b\r\nContent-Disposition: form-data; name="act'],
  ['a form of bytes', MULTIPART, Buffer.concat([Buffer.from('--b\r\n\r\n'), noise(500)])],
  ['a form with a name of prototypes', MULTIPART, formOf('__proto__')],
  ['a form without a name', MULTIPART, '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--'],
  [
    'XML that calls for a file',
    'text/xml',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  ],
  ['a type nobody knows', 'x/y; charset=\u00ff', '{"nobody":"knows"}'],
  ['JSON in another encoding', `${JSON_TYPE}; charset=utf-16`, Buffer.from('{"a":1}', 'utf16le')],
  ['JSON behind a byte order mark', JSON_TYPE, '\ufeff{"action":"x"}'],
].map(([name, type, body]) => [String(name), String(type), Buffer.from(body ?? '')] as const);

function formOf(name: string): string {
  return `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nx\r\n--b--\r\n`;
}

/** The same noise in every run. */
function noise(size: number): Buffer {
  let state = 12345;
  return Buffer.from(
    Array.from({ length: size }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state >> 16;
    }),
  );
}

/** Ways out of a folder, as they stand behind its name in an address. */
export const waysOut = [
  '../package.json',
  '../../../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/etc/passwd',
  '%2e%2e%2fetc%2fpasswd',
  '%252e%252e%252fetc%252fpasswd',
  '..%5c..%5cetc%5cpasswd',
  '..\\..\\etc\\passwd',
  '....//....//etc/passwd',
  '..;/etc/passwd',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  'file:///etc/passwd',
  'C:%5cwindows%5cwin.ini',
  '%c0%ae%c0%ae/etc/passwd',
  '%E0%A4%A',
  '%00',
  'x%00.html',
  '.git/config',
  '~root',
  'a'.repeat(5000),
  `${'a/'.repeat(2000)}b`,
] as const;

/** Sends one request through Node's own client. */
export function send(
  base: string,
  address: string,
  options: { method: string; headers?: http.OutgoingHttpHeaders; body?: Buffer },
): Promise<RoughAnswer> {
  const { hostname, port } = new URL(base);
  const { method, headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const call = { hostname, port, path: address, method, headers, agent: false as const };
    const request = http.request(call, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString('latin1'),
        }),
      );
    });
    request.on('error', reject).end(body);
  });
}

/** Writes exactly these bytes on a connection and reads until the other side closes it. */
export function sendRaw(base: string, bytes: string): Promise<RoughAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    const done = () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text });
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('error', done).on('close', done);
  });
}
