import type { KnownPerson } from '../cloud/dev-cloud';

export interface Person {
  readonly openid: string;
  readonly name: string;
  readonly avatar: string;
  readonly note: string;
}

/** Identities of the demo shop; names and pictures come from its members once they are known. */
const demoPeople: readonly Person[] = [
  { openid: 'demo-fan-lin', name: '林一', avatar: '', note: '粉丝' },
  { openid: 'demo-friend-1', name: '朋友一', avatar: '', note: '朋友' },
  { openid: 'demo-friend-2', name: '朋友二', avatar: '', note: '朋友' },
  { openid: 'demo-friend-3', name: '朋友三', avatar: '', note: '朋友' },
  { openid: 'demo-clerk', name: '店员', avatar: '', note: '店员' },
];

export function peopleFrom(known: readonly KnownPerson[]): readonly Person[] {
  return demoPeople.map((person) => {
    const member = known.find(({ openid }) => openid === person.openid);
    return member === undefined
      ? person
      : { ...person, name: member.nickname, avatar: member.avatar };
  });
}

export function newVisitor(chance: string): Person {
  const mark = chance.replaceAll('-', '').slice(0, 12);
  return {
    openid: `visitor-${mark}`,
    name: `新访客 ${mark.slice(0, 3).toUpperCase()}`,
    avatar: '',
    note: '第一次来',
  };
}
