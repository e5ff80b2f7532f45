/** Bytes of a text in UTF-8. WeChat's engine has no TextEncoder. */
export function utf8Bytes(text: string): number {
  return [...text].reduce((sum, letter) => sum + bytesOf(letter.codePointAt(0) ?? 0), 0);
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Size in KB (1024 bytes) for a person: one decimal below ten, and never 0. */
export function kibText(bytes: number): string {
  const kib = Math.max(0.1, bytes / 1024);
  return kib < 10 ? kib.toFixed(1) : String(Math.round(kib));
}
