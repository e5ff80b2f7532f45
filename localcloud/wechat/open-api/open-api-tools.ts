import type { Fields } from '../../engine/document';
import type { CallContext } from '../../gateway/protocol';
import type { OpenApiFile } from '../../gateway/open-api';
import type { OpenApiBook } from './open-api-book';

/** One interface of WeChat: what came in, in WeChat's own snake case, to what goes out. Throws WxRefusal. */
export type Api = (
  data: Fields,
  context: CallContext,
) => Fields | OpenApiFile | Promise<Fields | OpenApiFile>;

/** What every double of an interface needs. */
export interface OpenApiTools {
  readonly book: OpenApiBook;
  /** UTC milliseconds. */
  readonly now: () => number;
}
