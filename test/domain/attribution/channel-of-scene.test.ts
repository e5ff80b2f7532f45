import { readFileSync } from 'node:fs';
import { channelOfScene } from '#domain/attribution/channel-of-scene';
import { isShareId } from '#domain/attribution/share-id';

describe('the channel of a visit', () => {
  it.each([
    [1007, 'friendCard'],
    [1008, 'groupCard'],
    [1044, 'groupCard'],
    [1154, 'moments'],
    [1155, 'moments'],
    [1011, 'scanCode'],
    [1012, 'scanCode'],
    [1013, 'scanCode'],
    [1047, 'scanCode'],
    [1048, 'scanCode'],
    [1049, 'scanCode'],
    [1014, 'message'],
    [1107, 'message'],
    [1035, 'officialAccount'],
    [1058, 'officialAccount'],
    [1005, 'search'],
    [1006, 'search'],
    [1053, 'search'],
    [1001, 'direct'],
    [1089, 'direct'],
    [9999, 'other'],
    [0, 'other'],
    [-1, 'other'],
    [Number.NaN, 'other'],
  ])('of scene %s is %s', (scene, channel) => {
    expect(channelOfScene(scene)).toBe(channel);
  });

  it('is the poster when a code was scanned that a fan put on one', () => {
    expect(channelOfScene(1047, 'poster')).toBe('poster');
    expect(channelOfScene(1047, 'storeCode')).toBe('scanCode');
    expect(channelOfScene(1007, 'poster')).toBe('friendCard');
  });
});

describe('the table of channels in the glossary', () => {
  const rows = readFileSync(`${__dirname}/../../../docs/glossary.md`, 'utf8')
    .split('## Channels and scenes')[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .map((row) => ({
      channel: /^\| `(\w+)`/.exec(row)?.[1],
      scenes: (row.match(/\b1\d{3}\b/g) ?? []).map(Number),
    }))
    .filter((row) => row.channel !== undefined);
  const documented = new Map(
    rows?.flatMap(({ channel, scenes }) => scenes.map((n) => [n, channel])),
  );

  it('is what the code does, for every scene there could be', () => {
    expect(documented.size).toBeGreaterThan(30);
    for (let scene = 1000; scene < 2000; scene += 1) {
      expect([scene, channelOfScene(scene)]).toEqual([scene, documented.get(scene) ?? 'other']);
    }
  });
});

describe('a share id', () => {
  it.each(['0123456789', 'abcXYZ0189'])('is %s', (text) => {
    expect(isShareId(text)).toBe(true);
  });

  it.each([
    '',
    '012345678',
    '01234567890',
    '01234-6789',
    '０123456789',
    ' 123456789',
    '0123456789\n',
    '__proto__x',
    undefined,
    null,
    1234567890,
    {},
  ])('is never %p', (text) => {
    expect(isShareId(text)).toBe(false);
  });
});
