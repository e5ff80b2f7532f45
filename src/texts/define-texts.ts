type Texts = Readonly<Record<string, string>>;

/** Names in braces of a sentence: "再买 {yuan} 元" needs `yuan`. */
type Blanks<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

/** What a sentence must be given: nothing, or a value for each blank. */
export type Values<Sentence extends string> = [Blanks<Sentence>] extends [never]
  ? []
  : [values: Readonly<Record<Blanks<Sentence>, string | number>>];

export interface Dictionary<Zh extends Texts> {
  readonly zh: Zh;
  readonly en: { readonly [Key in keyof Zh]: string };
}

/** The words of one area in both languages. Chinese names the keys; a missing English sentence does not compile. */
export function defineTexts<const Zh extends Texts>(
  zh: Zh,
  en: { readonly [Key in keyof Zh]: string },
): Dictionary<Zh> {
  return { zh, en };
}
