import { systemTextFactor } from '../../platform/text-size';
import { usePreferences } from '../../stores/preferences';

/** Classes of app.scss, smallest first, with the factor from which each is used. */
const sizes = [
  [1.35, 'reading-4'],
  [1.25, 'reading-3'],
  [1.1, 'reading-2'],
] as const;
const large = 1.3;

/** The class that sets how large this person reads: WeChat's own setting or the shop's, whichever is larger. */
export function useReading(): string {
  const largeText = usePreferences((preferences) => preferences.largeText);
  const factor = Math.max(systemTextFactor(), largeText ? large : 1);
  return sizes.find(([from]) => factor >= from)?.[1] ?? 'reading-1';
}
