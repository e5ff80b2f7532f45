export interface BodyLimit {
  readonly maxBytes: number;
  /**
   * A body that is too large is read on and thrown away up to here, because a sender cut off in the middle would hear
   * of a broken connection instead of the reason; `maxBytes` unless given, which gives up at once.
   */
  readonly patientBytes?: number;
}

/** Reads a body to its end, never keeping more than is allowed, whatever length it claims. */
export async function bodyBytes(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, patientBytes = maxBytes }: BodyLimit,
): Promise<Buffer | 'too large'> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  let size = 0;
  while (size <= patientBytes) {
    const chunk = (await reader?.read())?.value;
    if (chunk === undefined) break;
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size <= maxBytes) return Buffer.concat(chunks);
  await reader?.cancel();
  return 'too large';
}
