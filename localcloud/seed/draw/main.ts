import { mkdirSync, writeFileSync } from 'node:fs';
import { emptyStateFiles } from './empty-states';
import { everyPicture } from './every-picture';
import { iconFiles } from './icons';

/** Writes every drawing to its folder; run it after changing one. The tab bar's bitmaps have their own program. */
const write = (folder: string, files: Record<string, string>): void => {
  const place = new URL(folder, import.meta.url);
  mkdirSync(place, { recursive: true });
  for (const [name, svg] of Object.entries(files))
    writeFileSync(new URL(`${name}.svg`, place), svg);
};

write('../pictures/', everyPicture());
write('../../../src/assets/icons/', iconFiles());
write('../../../src/assets/empty/', emptyStateFiles());
