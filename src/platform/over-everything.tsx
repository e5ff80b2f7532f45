import { RootPortal } from '@tarojs/components';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Draws above the page and its bars. WeChat has a tag for it; in a browser it moves to the end of the document. */
export function OverEverything({ children }: { readonly children: ReactNode }) {
  if (process.env.TARO_ENV === 'h5') return createPortal(children, document.body);
  return <RootPortal>{children}</RootPortal>;
}
