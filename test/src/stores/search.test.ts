import { resetPhone } from '../../support/taro-stub/phone';

async function openSearch() {
  jest.resetModules();
  const { useSearch } = await import('../../../src/stores/search');
  return () => useSearch.getState();
}

describe('what was searched on this phone', () => {
  beforeEach(resetPhone);

  it('stands newest first and only once', async () => {
    const search = await openSearch();
    ['桂花', '绿茶', '桂花'].forEach((words) => search().remember(words));
    expect(search().history).toEqual(['桂花', '绿茶']);
  });

  it('is at most ten', async () => {
    const search = await openSearch();
    Array.from({ length: 12 }, (_, index) => search().remember(`词${index}`));
    expect(search().history).toHaveLength(10);
    expect(search().history[0]).toBe('词11');
  });

  it('can be forgotten', async () => {
    const search = await openSearch();
    search().remember('桂花');
    search().forget();
    const later = await openSearch();
    expect(later().history).toEqual([]);
  });

  it('does not keep where home sent the person', async () => {
    const search = await openSearch();
    search().wishFor({ categoryId: 'tea' });
    const later = await openSearch();
    expect(later().wish).toBeNull();
  });
});
