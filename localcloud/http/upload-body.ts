import { ObjectRefusal } from '../storage/object-refusal';

/**
 * The bytes of an upload. One that is too large is read on and thrown away for as long again, because a sender cut
 * off in the middle would hear of a broken connection instead of the reason.
 */
export async function readUpload(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (;;) {
    const chunk = await nextOf(reader);
    if (chunk === undefined) break;
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 2 * maxBytes) break;
  }
  if (size <= maxBytes) return Buffer.concat(chunks);
  await reader?.cancel();
  throw new ObjectRefusal('EntityTooLarge', `a file may have ${maxBytes} bytes at most`);
}

type Reader = ReadableStreamDefaultReader<Uint8Array> | undefined;

async function nextOf(reader: Reader): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch {
    throw new ObjectRefusal('IncompleteBody', 'the file did not arrive whole');
  }
}
