import { usePreferences } from '../stores/preferences';
import { queryClient } from './query-client';

/** What the server said before was in another language: once the person changes it, everything is asked again. */
export function followLanguage() {
  usePreferences.subscribe((now, before) => {
    if (now.language !== before.language) void queryClient.invalidateQueries();
  });
}
