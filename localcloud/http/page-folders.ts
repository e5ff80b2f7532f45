import type { StaticFolder } from './static-files';

/** Where the built pages and the pictures lie; what is left out is not served. */
export interface PageFolders {
  readonly shell?: string;
  readonly inspector?: string;
  readonly h5?: string;
  readonly admin?: string;
  readonly pictures?: string;
}

/** Content hashes as the builds write them: `app.1a2b3c4d.js` by Taro, anything in `assets/` by Vite. */
const TARO_HASHED = /\.[0-9a-f]{8,32}\.\w+$/;
const VITE_HASHED = /[\\/]assets[\\/][^\\/]+$/;

export function pageFolders({
  shell,
  inspector,
  h5,
  admin,
  pictures,
}: PageFolders): StaticFolder[] {
  const folders: StaticFolder[] = [];
  if (shell) folders.push({ prefix: '/shell', folder: shell, pages: ['/', '/dev/sign-in'] });
  if (inspector)
    folders.push({ prefix: '/inspector', folder: inspector, pages: ['/dev/inspector'] });
  if (h5) folders.push({ prefix: '/h5', folder: h5, hashed: TARO_HASHED });
  if (admin) folders.push({ prefix: '/admin', folder: admin, hashed: VITE_HASHED });
  if (pictures) folders.push({ prefix: '/pictures', folder: pictures });
  return folders;
}
