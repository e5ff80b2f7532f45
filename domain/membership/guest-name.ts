import type { InEach, Language } from '../language';
import type { Member } from '../member';

const visitor: InEach<string> = { zh: '访客', en: 'Guest' };

/** What somebody is called who has not said how. Stored in the shop's own language, as everything the shop writes. */
export function guestName(memberId: string, language: Language = 'zh'): string {
  return `${visitor[language]} ${memberId.slice(-4).toUpperCase()}`;
}

/** A name as a reader sees it: what a person chose as it is, what the shop gave in the reader's language. */
export function shownName(
  { _id, nickname }: Pick<Member, '_id' | 'nickname'>,
  to: Language,
): string {
  return nickname === guestName(_id) ? guestName(_id, to) : nickname;
}
