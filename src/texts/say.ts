import { describeTime, type TimeShape } from '#domain/describe-time';
import { usePreferences } from '../stores/preferences';
import type { Dictionary, Values } from './define-texts';
import type { Language } from '#domain/language';

type Words = Readonly<Record<string, string>>;

function fill(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => `${values[name] ?? blank}`);
}

function sayIn<Zh extends Words, Key extends keyof Zh & string>(
  language: Language,
  texts: Dictionary<Zh>,
  key: Key,
  values: Values<Zh[Key]>,
): string {
  return fill(texts[language][key], values[0]);
}

/** A sentence in the person's language, outside of views. */
export function say<Zh extends Words, Key extends keyof Zh & string>(
  texts: Dictionary<Zh>,
  key: Key,
  ...values: Values<Zh[Key]>
): string {
  return sayIn(usePreferences.getState().language, texts, key, values);
}

/** `const t = useText(homeTexts)`, then `t('search')`: follows the person's choice of language. */
export function useText<Zh extends Words>(texts: Dictionary<Zh>) {
  const language = usePreferences((preferences) => preferences.language);
  return <Key extends keyof Zh & string>(key: Key, ...values: Values<Zh[Key]>): string =>
    sayIn(language, texts, key, values);
}

/** Days and times in the person's language: `const time = useTime()`, then `time(order.createdAt)`. */
export function useTime() {
  const language = usePreferences((preferences) => preferences.language);
  return (at: number, shape?: TimeShape): string => describeTime(at, language, shape);
}

/** Names one after the other, as the person's language does: 甲、乙 or A, B. */
export function useNames() {
  const language = usePreferences((preferences) => preferences.language);
  return (names: readonly string[]): string => names.join({ zh: '、', en: ', ' }[language]);
}
