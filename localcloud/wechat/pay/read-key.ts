import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** Reading a key costs three times as much as signing with it, so each text is read once. */
const known = new Map<string, KeyObject>();

const readOnce =
  (read: (pem: string) => KeyObject) =>
  (pem: string): KeyObject => {
    const key = known.get(pem) ?? read(pem);
    known.set(pem, key);
    return key;
  };

export const privateKeyIn = readOnce(createPrivateKey);
export const publicKeyIn = readOnce(createPublicKey);
