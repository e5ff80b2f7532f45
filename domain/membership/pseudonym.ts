/** An id of somebody who is erased, and what stands for it in records that stay. */
export interface Pseudonym {
  readonly memberId: string;
  readonly pseudonym: string;
}

const mark = 'gone-';

/**
 * Pseudonyms for all ids of one person, the member's first. They are made of chance, so that they lead back to nobody, and
 * say that they are one person, because their coupons still count together.
 */
export function pseudonymsOf(memberIds: readonly string[], random: string): Pseudonym[] {
  return memberIds.map((memberId, place) => ({
    memberId,
    pseudonym: place === 0 ? mark + random : `${mark}${random}-${place}`,
  }));
}

export function isPseudonym(memberId: string): boolean {
  return memberId.startsWith(mark);
}

/** The person behind a pseudonym that is one of several; any other id is a person of its own. */
export function personOf(memberId: string): string {
  return isPseudonym(memberId) ? memberId.split('-').slice(0, 2).join('-') : memberId;
}

/** A copy in which every text has the pseudonyms in the place of the ids. Ids are long and random: nothing else looks like one. */
export function renamed<Value>(value: Value, pseudonyms: readonly Pseudonym[]): Value {
  const text = pseudonyms.reduce(
    (all, { memberId, pseudonym }) => all.replaceAll(memberId, pseudonym),
    JSON.stringify(value),
  );
  return JSON.parse(text) as Value;
}
