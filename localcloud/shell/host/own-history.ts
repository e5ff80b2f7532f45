/** Going back inside one phone. */
export interface OwnHistory {
  readonly back: () => void;
}

/**
 * Gives a phone its own back stack. The browser keeps one common history for both frames, so the fan's
 * "back" would otherwise undo the friend's last step. The real history only ever replaces its entry.
 */
export function giveOwnHistory(phone: Window, moved: (depth: number) => void): OwnHistory {
  const { history, location } = phone;
  const replaceReal = history.replaceState.bind(history);
  const here = (state: unknown) => ({ state, url: location.href });
  let entries = [here(history.state)];
  let at = 0;

  history.pushState = (state: unknown, _title: string, url?: string | URL | null) => {
    replaceReal(state, '', url);
    entries = [...entries.slice(0, at + 1), here(state)];
    at += 1;
    moved(at);
  };
  history.replaceState = (state: unknown, _title: string, url?: string | URL | null) => {
    replaceReal(state, '', url);
    entries[at] = here(state);
  };
  const go = (delta = 0) => {
    const entry = entries[at + delta];
    if (delta === 0 || entry === undefined) return;
    at += delta;
    // As in a real browser, the move is told after the caller has finished.
    phone.setTimeout(() => {
      replaceReal(entry.state, '', entry.url);
      phone.dispatchEvent(new PopStateEvent('popstate', { state: entry.state }));
      moved(at);
    });
  };
  history.go = go;
  history.back = () => go(-1);
  history.forward = () => go(1);
  return { back: () => go(-1) };
}
