import { calm, type FaultSettings } from '../../faults/fault-settings';

type Weather = Partial<Omit<FaultSettings, 'seed' | 'clockShiftMinutes'>>;

/** Days as they come, each with everything at once. */
export const faultPresets: readonly { readonly name: string; readonly weather: Weather }[] = [
  {
    name: '大促',
    weather: {
      conflict: { write: 0.15, commit: 0.05 },
      latency: { fixedMs: 40, jitterMs: 120 },
    },
  },
  {
    name: '坏天气',
    weather: {
      conflict: { write: 0.2, commit: 0.13 },
      commitUnknown: { applied: 0.03, lost: 0.02 },
      latency: { fixedMs: 80, jitterMs: 400 },
      notices: { drop: 0.2, double: 0.3, late: 0.3, lateMs: 5000 },
    },
  },
  {
    name: '事故',
    weather: {
      conflict: { write: 0.2, commit: 0.13 },
      commitUnknown: { applied: 0.1, lost: 0.1 },
      latency: { fixedMs: 200, jitterMs: 1000 },
      notices: { drop: 0.5, double: 0.5, late: 0.5, lateMs: 10_000 },
      kill: { rate: 0.15, withinMs: 300 },
      diskFull: 0.05,
    },
  },
];

/** Nothing else goes wrong then; seed and clock stay as they were chosen. */
export const inWeather = (
  { seed, clockShiftMinutes }: FaultSettings,
  weather: Weather,
): FaultSettings => ({ ...calm, ...weather, seed, clockShiftMinutes });
