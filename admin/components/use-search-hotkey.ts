import { useEffect, type RefObject } from 'react';

/** `/` goes to the search field unless the person is typing somewhere. */
export function useSearchHotkey(field: RefObject<{ focus(): void } | null>): void {
  useEffect(() => {
    function press(event: globalThis.KeyboardEvent): void {
      const typing =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [field]);
}
