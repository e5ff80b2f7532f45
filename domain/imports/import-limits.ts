/** The most one import takes: each row is a transaction of its own, and a call has seconds. */
export const importLimits = { rows: 100, characters: 100_000 } as const;
