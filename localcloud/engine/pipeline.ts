import { stages } from './aggregation/stages';
import { candidates } from './candidates';
import { fault } from './cloud-fault';
import type { CollectionImage } from './collection-image';
import { isFields, type Doc, type Fields } from './document';
import { asking } from './matching';

/** Stages MongoDB has and the local cloud does not. */
const UNSUPPORTED = new Set([
  '$collStats',
  '$densify',
  '$facet',
  '$fill',
  '$geoNear',
  '$graphLookup',
  '$indexStats',
  '$merge',
  '$out',
  '$redact',
  '$setWindowFields',
  '$unionWith',
]);

/**
 * Runs an aggregation; what comes out may share parts with stored documents.
 * @param from the documents of another collection, for `$lookup`
 */
export function runPipeline(
  collection: CollectionImage,
  pipeline: readonly Fields[],
  from: (name: string) => readonly Doc[],
): readonly Fields[] {
  const steps = pipeline.map(readStage);
  return asking(() =>
    steps.reduce<readonly Fields[]>(
      (docs, { run, operand }) => run(docs, operand, from),
      startingWith(collection, pipeline[0]),
    ),
  );
}

function readStage(stage: Fields) {
  const [name, ...others] = Object.keys(stage);
  if (name === undefined || others.length > 0)
    throw fault.badParameter('an aggregation stage has exactly one name');
  const run = stages.get(name);
  if (run !== undefined) return { run, operand: stage[name] };
  if (UNSUPPORTED.has(name)) throw fault.unsupported(`the stage ${name}`);
  throw fault.badOperator(`Unknown aggregation stage ${name}`);
}

function startingWith(collection: CollectionImage, first: Fields | undefined): Doc[] {
  const match = first?.['$match'];
  return isFields(match) ? candidates(collection, match) : collection.all();
}
