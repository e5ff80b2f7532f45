import * as v from 'valibot';
import { launchFromList } from './launch';

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

const person = v.object({
  openid: v.string(),
  name: v.string(),
  avatar: v.string(),
  note: v.string(),
});

const message = v.object({
  id: v.string(),
  from: v.string(),
  to: v.string(),
  at: v.number(),
  title: v.string(),
  picture: v.string(),
  /** Page with its query. */
  path: v.string(),
});
export type ChatMessage = v.InferOutput<typeof message>;

const post = v.object({
  id: v.string(),
  author: v.string(),
  at: v.number(),
  title: v.string(),
  picture: v.string(),
  path: v.string(),
  query: v.string(),
});
export type MomentsPost = v.InferOutput<typeof post>;

const launch = v.object({
  scene: v.number(),
  path: v.string(),
  query: v.record(v.string(), v.string()),
});

const world = v.object({
  holders: v.object({ left: v.string(), right: v.string() }),
  visitors: v.array(person),
  messages: v.array(message),
  posts: v.array(post),
  /** How a phone's mini-program opens when the page is loaded; null: the phone shows chat and Moments. */
  open: v.object({ left: v.nullable(launch), right: v.nullable(launch) }),
});

/** What stays when the page is reloaded: who holds the phones, what is open on them, the chat and Moments. */
export type World = v.InferOutput<typeof world>;

const storageKey = 'shell:world';

/** Both phones show the storefront. */
export const freshWorld: World = {
  holders: { left: 'demo-fan-lin', right: 'demo-friend-1' },
  visitors: [],
  messages: [],
  posts: [],
  open: { left: launchFromList, right: launchFromList },
};

export function loadWorld(storage: Storage): World {
  const text = storage.getItem(storageKey);
  if (text === null) return freshWorld;
  try {
    return v.parse(world, JSON.parse(text));
  } catch {
    // Written by an older version of this page: start over rather than break.
    return freshWorld;
  }
}

export function saveWorld(storage: Storage, kept: World): void {
  storage.setItem(storageKey, JSON.stringify(kept));
}

/** Messages between two people, oldest first. */
export function conversation(kept: World, one: string, other: string): readonly ChatMessage[] {
  return kept.messages.filter(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  );
}
