type Name = string | false | null | undefined;

/**
 * The classes of one stylesheet by their short names: `const css = cssOf(styles)`, then `css('row', chosen && 'chosen')`.
 * Names the stylesheet does not know, such as a class handed in from outside, stay as they are.
 */
export function cssOf(styles: Readonly<Record<string, string>>) {
  return (...names: readonly Name[]): string =>
    names.flatMap((name) => (name ? [styles[name] ?? name] : [])).join(' ');
}
