/** 18 June 2025, 12:00 in Beijing: the moment every example happens at. */
export const noon = Date.UTC(2025, 5, 18, 4);

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
