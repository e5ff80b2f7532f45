import { openApp } from '../../../localcloud/shell/play/open-app';
import type { Launch } from '../../../localcloud/shell/play/launch';
import { createStage, type Stage } from '../../../localcloud/shell/play/stage';
import type { Side } from '../../../localcloud/shell/play/world';
import { hostedPhone } from '../../../localcloud/shell/host/hosted-phone';

/** Storage of one browser: two stages on it are a page before and after a reload. */
export function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/** A local cloud that signs everybody in. */
export function signsIn() {
  return jest.spyOn(globalThis, 'fetch').mockImplementation(async (_route, init) => {
    const openid = typeof init?.body === 'string' ? JSON.parse(init.body).openid : undefined;
    return Response.json({ token: `token of ${openid}` });
  });
}

/** Opens the mini-program and takes the part of its page. */
export async function opened(stage: Stage, side: Side, launch: Launch) {
  await openApp(stage, side, launch);
  const { app } = stage.device(side);
  if (app === null) throw new Error('It did not open');
  return { app, phone: hostedPhone(stage, side, app) };
}

export const aStage = (storage = aStorage()) => createStage(storage);
