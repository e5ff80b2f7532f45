import { geoNear } from './aggregation/geo-near';
import { stages } from './aggregation/stages';
import type { Stage, StageContext } from './aggregation/stage';
import { fault } from './cloud-fault';
import type { CollectionImage } from './collection-image';
import { isFields, type Fields } from './document';
import { takeNear } from './geo/near';
import { whole } from './number-kinds';

/** Stages MongoDB has and the local cloud does not. */
const UNSUPPORTED = new Set([
  '$collStats',
  '$densify',
  '$facet',
  '$fill',
  '$graphLookup',
  '$indexStats',
  '$merge',
  '$out',
  '$redact',
  '$setWindowFields',
  '$unionWith',
]);

interface Step {
  readonly name: string;
  readonly run: Stage;
  readonly operand: unknown;
}

/** Runs an aggregation; what comes out may share parts with stored documents. */
export function runPipeline(
  collection: CollectionImage,
  pipeline: readonly Fields[],
  context: StageContext,
): readonly Fields[] {
  const steps = pipeline.map(readStage);
  const { docs, rest } = beginning(collection, steps, context);
  return rest.reduce<readonly Fields[]>(
    (left, { name, run, operand }) => run(left, operand, context, name),
    docs,
  );
}

function readStage(stage: Fields): Step {
  const [name, ...others] = Object.keys(stage);
  if (name === undefined || others.length > 0)
    throw fault.badParameter('an aggregation stage has exactly one name');
  const run = stages.get(name);
  if (run !== undefined) return { name, run, operand: stage[name] };
  if (UNSUPPORTED.has(name)) throw fault.unsupported(`the stage ${name}`);
  throw fault.badOperator(`Unknown aggregation stage ${name}`);
}

/** A match, a sort and a limit at the beginning are one query, which an index may serve. */
function beginning(
  collection: CollectionImage,
  steps: readonly Step[],
  context: StageContext,
): { docs: readonly Fields[]; rest: readonly Step[] } {
  const rest = [...steps];
  if (rest[0]?.name === '$geoNear') {
    const docs = geoNear(collection, rest[0].operand, context);
    return { docs, rest: rest.slice(1) };
  }
  const take = (name: string): Fields | undefined => {
    const [step] = rest;
    if (step?.name !== name || !isFields(step.operand)) return undefined;
    rest.shift();
    return step.operand;
  };
  const query = take('$match') ?? {};
  if (takeNear(query).near !== undefined)
    throw fault.badParameter('$nearSphere has no place in a match(); use the stage geoNear()');
  const sort = take('$sort');
  const limit = sort === undefined ? undefined : whole(limitOf(rest[0]));
  const options = { sort, ...(limit !== undefined && limit > 0 && { limit }) };
  return {
    docs: context.reader.find('aggregate', collection, query, options, {
      around: () => context,
    }),
    rest,
  };
}

const limitOf = (step: Step | undefined) => (step?.name === '$limit' ? step.operand : undefined);
