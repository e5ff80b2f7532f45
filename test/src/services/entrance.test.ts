import { answerByAction, phone, resetPhone } from '../../support/taro-stub/phone';

const member = { memberId: 'm1', nickname: '小满' };

async function openApp() {
  jest.resetModules();
  const entrance = await import('../../../src/services/entrance');
  const { callShop } = await import('../../../src/services/shop-call');
  const { queryClient } = await import('../../../src/services/query-client');
  return { ...entrance, callShop, queryClient };
}

const entrances = () => phone.calls.filter(({ event }) => event.action === 'enter');

describe('coming into the shop', () => {
  beforeEach(() => {
    resetPhone();
    answerByAction({ enter: () => member, me: () => member });
  });

  it('happens once per launch, before anything else is asked', async () => {
    const { callShop, enterShop } = await openApp();
    enterShop();
    await Promise.all([callShop('me', {}), callShop('me', {})]);
    enterShop();
    expect(phone.calls.map(({ event }) => event.action)).toEqual(['enter', 'me', 'me']);
  });

  it('tells the scene and the share that brought the person', async () => {
    phone.launch = { scene: 1007, path: '', query: { s: 'Ab3dE6gH9k' } };
    const { ensureEntered } = await openApp();
    await ensureEntered();
    expect(entrances()[0]?.event).toMatchObject({
      data: { scene: 1007, shareId: 'Ab3dE6gH9k' },
      key: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  it.each([
    ['a printed code', { scene: 'Ab3dE6gH9k' }],
    ['a printed code with a name', { scene: 's%3DAb3dE6gH9k' }],
  ])('reads the share of %s', async (_what, query) => {
    phone.launch = { scene: 1047, path: '', query };
    const { shareIdOfLaunch } = await openApp();
    expect(shareIdOfLaunch()).toBe('Ab3dE6gH9k');
  });

  it.each(['', 'short', 'Ab3dE6gH9k7', 'Ab3dE6gH9!', '<script>aa'])(
    'takes %p for no share',
    async (s) => {
      phone.launch = { scene: 1007, path: '', query: { s } };
      const { ensureEntered } = await openApp();
      await ensureEntered();
      expect(entrances()[0]?.event.data).toEqual({ scene: 1007 });
    },
  );

  it('makes the figures of the person known at once', async () => {
    const { ensureEntered, queryClient } = await openApp();
    await ensureEntered();
    expect(queryClient.getQueryData(['shop', 'me'])).toEqual(member);
  });

  it('is tried again by the next call with the same key after silence', async () => {
    phone.answer = () => Promise.reject(new Error('timeout'));
    const { callShop } = await openApp();
    await expect(callShop('me', {})).rejects.toMatchObject({ code: 'NO_ANSWER' });
    answerByAction({ enter: () => member, me: () => member });
    await callShop('me', {});
    const [first, second] = entrances();
    expect(second?.event.key).toBe(first?.event.key);
  });

  it('happens again when another share opens the running shop', async () => {
    const { ensureEntered } = await openApp();
    await ensureEntered();
    phone.launch = { scene: 1008, path: '', query: { s: 'Zz3dE6gH9k' } };
    await ensureEntered();
    expect(entrances().map(({ event }) => event.data)).toEqual([
      { scene: 1001 },
      { scene: 1008, shareId: 'Zz3dE6gH9k' },
    ]);
  });

  it('does not happen in single-page mode', async () => {
    phone.launch = { scene: 1154, path: '', query: { s: 'Ab3dE6gH9k' } };
    const { enterShop } = await openApp();
    enterShop();
    await Promise.resolve();
    expect(phone.calls).toEqual([]);
  });
});
