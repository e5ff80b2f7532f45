import type { CollectionImage } from '../collection-image';
import type { Fields } from '../document';
import type { Reader } from '../reader';
import type { Surroundings } from '../surroundings';

/** What a stage may look at beside the documents it is given. */
export interface StageContext extends Surroundings {
  readonly reader: Reader;
  /** Another collection, for `$lookup`. */
  readonly foreign: (name: string) => CollectionImage;
  /** Runs a pipeline inside a stage. */
  readonly run: (
    collection: CollectionImage,
    pipeline: readonly Fields[],
    context: StageContext,
  ) => readonly Fields[];
}

/** One stage: gets all documents, gives all documents, changes none in place. */
export type Stage = (
  docs: readonly Fields[],
  operand: unknown,
  context: StageContext,
  name: string,
) => Fields[];
