/** Orders texts by code units: a locale would make results depend on the phone. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
