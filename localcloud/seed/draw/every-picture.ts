import { storyBanner } from './banner';
import { categoryPictures } from './category-icons';
import { licencePage } from './licence';
import { makingPictures } from './making';
import { peoplePictures } from './people';
import { giftPictures } from './products/gifts';
import { pantryPictures } from './products/pantry';
import { pastryPictures } from './products/pastry';
import { sweetsPictures } from './products/sweets';
import { teaPictures } from './products/tea';
import { waresPictures } from './products/wares';
import { shopMark } from './shop-mark';
import { storePictures } from './stores';

/** Every drawing by file name (without .svg). Calling it twice gives the same text. */
export function everyPicture(): Record<string, string> {
  const drawings = {
    ...teaPictures,
    ...pastryPictures,
    ...sweetsPictures,
    ...pantryPictures,
    ...waresPictures,
    ...giftPictures,
    ...storePictures,
    ...makingPictures,
    ...peoplePictures,
    ...categoryPictures,
    banner: storyBanner,
    licence: licencePage,
    'shop-mark': shopMark,
  };
  return Object.fromEntries(Object.entries(drawings).map(([name, draw]) => [name, draw()]));
}
