import type { CollectionImage } from './collection-image';
import type { Doc, Fields } from './document';
import { shapeOf, type OnQuery, type QueryKind } from './explain';
import { select, type FindOptions, type Selection } from './select';
import type { Moment, Surroundings } from './surroundings';

/** Every question to the documents passes here, so that whoever listens hears how each was answered. */
export class Reader implements Moment {
  constructor(
    private readonly now: () => number,
    private readonly onQuery: OnQuery | undefined,
  ) {}

  /** The present moment, fixed for one request. */
  around(): Surroundings {
    return { now: this.now(), variables: {} };
  }

  find(
    kind: QueryKind,
    collection: CollectionImage,
    query: Fields,
    options: FindOptions = {},
    moment: Moment = this,
  ): Doc[] {
    // No closure on the usual way: it is what every read by id would pay for.
    if (this.onQuery === undefined) return select(collection, query, options, moment).docs;
    const ask = () => select(collection, query, options, moment);
    return this.heard(kind, collection, () => shapeOf(query, options.sort), ask).docs;
  }

  /** How many documents there are is known without a look at them. */
  count(collection: CollectionImage, query: Fields): number {
    if (Object.keys(query).length === 0) return collection.size;
    return this.find('count', collection, query).length;
  }

  heard(
    kind: QueryKind,
    { name }: CollectionImage,
    shape: () => string,
    ask: () => Selection,
  ): Selection {
    if (this.onQuery === undefined) return ask();
    const began = performance.now();
    const selection = ask();
    const milliseconds = performance.now() - began;
    const { index, examined, docs } = selection;
    this.onQuery({
      ...{ collection: name, kind, shape: shape(), index, examined },
      ...{ returned: docs.length, milliseconds },
    });
    return selection;
  }
}
