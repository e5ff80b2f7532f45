import { fault } from '../cloud-fault';
import type { CollectionImage } from '../collection-image';
import { isFields, type Doc, type Fields } from '../document';
import { isNumeric, plain } from '../number-kinds';
import type { GeoIndex } from './geo-index';
import { geometryIn, type Geometry } from './geometry';
import { angleTo } from './relations';
import { EARTH_METRES, type Vector } from './sphere';

/** "Nearest first", as a query or a stage asks it. */
export interface Near {
  readonly field: string;
  readonly place: Vector;
  /** Metres. */
  readonly least: number;
  readonly most: number;
}

const NEAR = ['$nearSphere', '$near'];

/**
 * Takes `$nearSphere` out of a query, which may have it at its top or in an `$and` there; everywhere else the query
 * operators refuse it by name.
 */
export function takeNear(query: Fields): { near: Near | undefined; rest: Fields } {
  if (!asksForNear(query)) return { near: undefined, rest: query };
  const taken: Near[] = [];
  const rest = withoutNear(query, taken);
  if (taken.length > 1) throw fault.badParameter('a query can have one $nearSphere only');
  return { near: taken[0], rest };
}

function asksForNear(query: Fields): boolean {
  for (const name of Object.keys(query)) {
    const condition = query[name];
    if (name === '$and' && Array.isArray(condition)) {
      if (condition.some((part: unknown) => isFields(part) && asksForNear(part))) return true;
    } else if (isFields(condition) && NEAR.some((one) => one in condition)) return true;
  }
  return false;
}

function withoutNear(query: Fields, taken: Near[]): Fields {
  const rest: Fields = {};
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) {
      rest[name] = condition.map((part: unknown) =>
        isFields(part) ? withoutNear(part, taken) : part,
      );
      continue;
    }
    const operator = isFields(condition) ? NEAR.find((one) => one in condition) : undefined;
    if (operator === undefined || !isFields(condition)) {
      rest[name] = condition;
      continue;
    }
    const { [operator]: operand, ...others } = condition;
    taken.push(readNear(name, operator, operand));
    if (Object.keys(others).length > 0) rest[name] = others;
  }
  return rest;
}

function readNear(field: string, operator: string, operand: unknown): Near {
  if (!isFields(operand) || !('$geometry' in operand))
    throw fault.unsupported(`${operator} without a $geometry`);
  const { $geometry, $minDistance, $maxDistance } = operand;
  return {
    field,
    place: pointIn(operator, $geometry),
    least: distanceIn('$minDistance', $minDistance) ?? 0,
    most: distanceIn('$maxDistance', $maxDistance) ?? Infinity,
  };
}

export function pointIn(name: string, value: unknown): Vector {
  const { points, lines, polygons } = geometryIn(name, value);
  const [only] = points;
  if (only === undefined || points.length + lines.length + polygons.length > 1)
    throw fault.badParameter(`${name} needs a GeoJSON Point`);
  return only;
}

/** Inside `and()` and `or()` the SDK sends null for a distance that is not given, which the cloud does not take for a number. */
export function distanceIn(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (isNumeric(value) && plain(value) >= 0) return plain(value);
  throw fault.badParameter(`${name} must be a number of metres that is not negative`);
}

export interface Neighbour {
  readonly doc: Doc;
  readonly metres: number;
  readonly geometry: Geometry;
}

/** The documents between the two distances, the nearest first. */
export function neighbours(
  collection: CollectionImage,
  index: GeoIndex,
  { place, least, most }: Near,
): Neighbour[] {
  const found: Neighbour[] = [];
  for (const doc of collection.pickLazily(index.all())) {
    const nearest = nearestIn(index.geometriesIn(doc), place);
    if (nearest === undefined) continue;
    if (nearest.metres >= least && nearest.metres <= most) found.push({ doc, ...nearest });
  }
  return found.sort((a, b) => a.metres - b.metres);
}

function nearestIn(
  geometries: readonly Geometry[],
  place: Vector,
): Omit<Neighbour, 'doc'> | undefined {
  const measured = geometries.map((geometry) => ({
    geometry,
    metres: angleTo(place, geometry) * EARTH_METRES,
  }));
  return measured.sort((a, b) => a.metres - b.metres)[0];
}

/** The index on a field; without a field the only one there is. */
export function geoIndexOf(collection: CollectionImage, field: string | undefined): GeoIndex {
  const { name, geoIndexes } = collection;
  if (field === undefined && geoIndexes.length > 1)
    throw fault.badParameter(`${name} has several geo indexes; name the field by 'key'`);
  const index = geoIndexes.find((one) => field === undefined || one.field === field);
  if (index !== undefined) return index;
  throw fault.refused(
    `unable to find index for geoNear: ${name} has no 2dsphere index${field === undefined ? '' : ` on '${field}'`}`,
  );
}
