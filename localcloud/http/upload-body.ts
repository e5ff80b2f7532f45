import { bodyBytes } from '../gateway/body-bytes';
import { ObjectRefusal } from '../storage/object-refusal';

/** The bytes of an upload, whole or refused as the object storage refuses them. */
export async function readUpload(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Buffer> {
  const limit = { maxBytes, patientBytes: 2 * maxBytes };
  const bytes = await bodyBytes(body, limit).catch(() => {
    throw new ObjectRefusal('IncompleteBody', 'the file did not arrive whole');
  });
  if (bytes !== 'too large') return bytes;
  throw new ObjectRefusal('EntityTooLarge', `a file may have ${maxBytes} bytes at most`);
}
