describe('an engine without AbortController', () => {
  const own = globalThis.AbortController;
  beforeEach(() => {
    jest.resetModules();
    Reflect.deleteProperty(globalThis, 'AbortController');
  });
  afterEach(() => Object.assign(globalThis, { AbortController: own }));

  it('gets one that tells its listeners once', async () => {
    await import('../../../src/platform/abort-controller');
    const controller = new AbortController();
    const heard = jest.fn();
    controller.signal.addEventListener('abort', heard);
    expect(controller.signal.aborted).toBe(false);
    controller.abort('enough');
    controller.abort('again');
    expect(controller.signal.aborted).toBe(true);
    expect(controller.signal.reason).toBe('enough');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(() => controller.signal.throwIfAborted()).toThrow();
  });

  it('lets queries load', async () => {
    await import('../../../src/platform/abort-controller');
    const { QueryClient } = await import('@tanstack/react-query');
    const client = new QueryClient();
    await expect(
      client.fetchQuery({ queryKey: ['a'], queryFn: () => Promise.resolve('loaded') }),
    ).resolves.toBe('loaded');
  });

  it('keeps its own where it has one', async () => {
    Object.assign(globalThis, { AbortController: own });
    await import('../../../src/platform/abort-controller');
    expect(globalThis.AbortController).toBe(own);
  });
});
