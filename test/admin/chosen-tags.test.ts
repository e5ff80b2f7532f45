import { act, renderHook } from '@testing-library/react';
import { useChosenTags } from '../../admin/pages/member-list/drawer/use-chosen-tags';

const aField = (tags: readonly string[]) =>
  renderHook((now: readonly string[]) => useChosenTags(now), { initialProps: tags });

describe('the tags of a member on the screen', () => {
  it('can be saved once they differ from the server, in whatever order', () => {
    const { result } = aField(['老客', '茶会']);
    expect(result.current.isSame).toBe(true);
    act(() => result.current.choose(['茶会', '老客']));
    expect(result.current.isSame).toBe(true);
    act(() => result.current.choose(['茶会']));
    expect(result.current).toMatchObject({ chosen: ['茶会'], isSame: false });
  });

  it('become those of the server when two members were united, and saving has nothing to do', () => {
    const { result, rerender } = aField([]);
    rerender(['老客']);
    expect(result.current).toMatchObject({ chosen: ['老客'], isSame: true });
    act(() => result.current.choose([]));
    rerender(['老客', '茶会']);
    expect(result.current).toMatchObject({ chosen: ['老客', '茶会'], isSame: true });
  });

  it('stay as typed while the server says the same again', () => {
    const { result, rerender } = aField(['老客']);
    act(() => result.current.choose(['老客', '新']));
    rerender(['老客']);
    expect(result.current).toMatchObject({ chosen: ['老客', '新'], isSame: false });
  });
});
