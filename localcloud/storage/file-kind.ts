/** What the first bytes of a file say it is. */
export interface FileKind {
  readonly contentType: string;
  /** Shown in place by a browser; everything else is only ever saved, because it might be a page with a script. */
  readonly isPicture: boolean;
}

const picture = (contentType: string): FileKind => ({ contentType, isPicture: true });
const other = (contentType: string): FileKind => ({ contentType, isPicture: false });

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

const MAGIC: readonly { kind: FileKind; test: (bytes: Buffer, latin: string) => boolean }[] = [
  { kind: picture('image/png'), test: (bytes) => bytes.subarray(0, 8).equals(PNG) },
  { kind: picture('image/jpeg'), test: (bytes) => bytes.subarray(0, 3).equals(JPEG) },
  { kind: picture('image/gif'), test: (_, latin) => /^GIF8[79]a/.test(latin) },
  { kind: picture('image/webp'), test: (_, latin) => /^RIFF[^]{4}WEBP/.test(latin) },
  { kind: picture('video/mp4'), test: (_, latin) => /^[^]{4}ftyp/.test(latin) },
  { kind: other('application/pdf'), test: (_, latin) => latin.startsWith('%PDF-') },
];

/** How far the beginning of a file is read to tell markup from text. */
const HEAD_BYTES = 4096;

export function kindOf(bytes: Buffer): FileKind {
  const head = bytes.subarray(0, HEAD_BYTES);
  const latin = head.toString('latin1');
  return MAGIC.find(({ test }) => test(bytes, latin))?.kind ?? textKind(head);
}

function textKind(head: Buffer): FileKind {
  let text: string;
  try {
    // The end of the head may cut a character in two, which is no fault of the file.
    text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return other('application/octet-stream');
  }
  if (/[^\P{Cc}\t\n\r\f]/u.test(text)) return other('application/octet-stream');
  if (!/^\s*</.test(text)) return other('text/plain; charset=utf-8');
  return other(/<svg[\s>]/i.test(text) ? 'image/svg+xml' : 'text/html; charset=utf-8');
}

const IMAGE_NAME = /\.(png|jpe?g|gif|webp)$/i;
const VIDEO_NAME = /\.mp4$/i;

/**
 * Whether a file is what its name says, where browsers would trust the name: a picture or a film must not be a
 * page. Which kind of picture does not matter, phones mix those up.
 */
export function isAsNamed(path: string, { contentType, isPicture }: FileKind): boolean {
  if (VIDEO_NAME.test(path)) return contentType === 'video/mp4';
  return !IMAGE_NAME.test(path) || (isPicture && contentType.startsWith('image/'));
}
