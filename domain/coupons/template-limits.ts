import { scopeLimit } from '../goods-scope';

/** Limits of a template; the console's form shows the same. */
export const templateLimits = {
  titleLength: 30,
  quota: 1_000_000,
  perMember: 99,
  validityDays: 365,
  scopeIds: scopeLimit,
  pieces: 999,
  audienceIds: 1000,
  campaignLength: 40,
} as const;
