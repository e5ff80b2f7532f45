import { useState } from 'react';

const inks = ['#8a5a44', '#2c6a56', '#a97b34', '#5c6b8a', '#8a4a5c'];

const inkOf = (openid: string) =>
  inks[[...openid].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % inks.length];

interface AvatarProps {
  readonly person: { readonly openid: string; readonly name: string; readonly avatar: string };
  readonly size: number;
}

/** The person's picture, or the first character on a colour of their own. */
export function Avatar({ person, size }: AvatarProps) {
  const [broken, setBroken] = useState(false);
  const box = { width: size, height: size };
  if (person.avatar !== '' && !broken) {
    return (
      <img
        className="avatar"
        src={person.avatar}
        alt=""
        style={box}
        onError={() => setBroken(true)}
      />
    );
  }
  return (
    <span
      className="avatar drawn"
      style={{ ...box, background: inkOf(person.openid), fontSize: size * 0.44 }}
      aria-hidden="true"
    >
      {person.name.replace('新访客 ', '').slice(0, 1)}
    </span>
  );
}
