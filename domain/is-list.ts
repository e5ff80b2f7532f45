/** As many names as allowed, none empty, none twice. */
export function isList(names: readonly string[], min: number, max: number): boolean {
  return (
    names.length >= min &&
    names.length <= max &&
    new Set(names).size === names.length &&
    !names.includes('')
  );
}
