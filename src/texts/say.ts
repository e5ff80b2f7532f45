import { usePreferences } from '../stores/preferences';
import type { Dictionary, Values } from './define-texts';
import type { Language } from '../platform/language';

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
