import { aggregate, ProcessingMode } from 'mingo';
import { candidates } from './candidates';
import { fault } from './cloud-fault';
import type { CollectionImage } from './collection-image';
import { copyDoc, isFields, type Doc, type Fields } from './document';
import { asking, MINGO_OPTIONS } from './matching';

/** Stages that only read what flows through them. */
const READING = new Set([
  '$match',
  '$group',
  '$sort',
  '$limit',
  '$skip',
  '$count',
  '$sortByCount',
  '$bucket',
  '$bucketAuto',
  '$sample',
]);

/** Stages that build on documents, so they get copies. */
const BUILDING = new Set([
  '$addFields',
  '$set',
  '$unset',
  '$project',
  '$unwind',
  '$lookup',
  '$replaceRoot',
  '$replaceWith',
  '$facet',
  '$unionWith',
  '$redact',
  '$graphLookup',
  '$setWindowFields',
  '$densify',
  '$fill',
]);

/** @param from the documents of another collection, for `$lookup` and its like */
export function runPipeline(
  collection: CollectionImage,
  pipeline: readonly Fields[],
  from: (name: string) => readonly Doc[],
): Fields[] {
  const stages = pipeline.map(stageName);
  const unknown = stages.find((stage) => !READING.has(stage) && !BUILDING.has(stage));
  if (unknown !== undefined) throw fault.badOperator(`Unknown aggregation stage ${unknown}`);
  const isReading = stages.every((stage) => READING.has(stage));
  return asking(() =>
    aggregate(startingWith(collection, pipeline[0]), [...pipeline], {
      ...MINGO_OPTIONS,
      processingMode: isReading ? ProcessingMode.CLONE_OFF : ProcessingMode.CLONE_INPUT,
      collectionResolver: (name) => from(name).map(copyDoc),
    }),
  );
}

function stageName(stage: Fields): string {
  const [name, ...others] = Object.keys(stage);
  if (name === undefined || others.length > 0)
    throw fault.badParameter('an aggregation stage has exactly one name');
  return name;
}

function startingWith(collection: CollectionImage, first: Fields | undefined): Doc[] {
  const match = first?.['$match'];
  return isFields(match) ? candidates(collection, match) : collection.all();
}
