import { fault } from '../cloud-fault';
import type { CollectionImage } from '../collection-image';
import { isFields, type Fields } from '../document';
import { distanceIn, geoIndexOf, neighbours, pointIn, takeNear } from '../geo/near';
import { matcher } from '../matching';
import { double, plain, whole } from '../number-kinds';
import { named } from './binding-expressions';
import { numericIn, textIn } from './compute';
import { pathOf, valueAt } from './expression';
import { setAt } from './set-at';
import type { StageContext } from './stage';

const REQUIRED = ['near', 'distanceField', 'spherical'];
const OPTIONAL = [
  'distanceMultiplier',
  'includeLocs',
  'key',
  'limit',
  'maxDistance',
  'minDistance',
  'num',
  'query',
  'uniqueDocs',
];

/**
 * The stage `geoNear`, always the first: documents by their distance from a point.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/database/aggregate/Aggregate.geoNear.html
 */
export function geoNear(
  collection: CollectionImage,
  operand: unknown,
  context: StageContext,
): Fields[] {
  const given = named(operand, '$geoNear', REQUIRED, OPTIONAL);
  if (given['spherical'] !== true) throw fault.badParameter('$geoNear needs spherical: true');
  const { key, includeLocs, distanceMultiplier = 1 } = given;
  const index = geoIndexOf(collection, key === undefined ? undefined : textIn('$geoNear', key));
  const test = matcher(queryIn(given['query'] ?? {}), context);
  const field = pathOf(textIn('$geoNear', given['distanceField']));
  const places = includeLocs === undefined ? undefined : pathOf(textIn('$geoNear', includeLocs));
  const factor = plain(numericIn('$geoNear', distanceMultiplier));
  const near = {
    field: index.field,
    place: pointIn('$geoNear', given['near']),
    least: distanceIn('minDistance', given['minDistance']) ?? 0,
    most: distanceIn('maxDistance', given['maxDistance']) ?? Infinity,
  };
  const rows: Fields[] = [];
  const selection = () => {
    const around = neighbours(collection, index, near);
    const found = around.filter(({ doc }) => test(doc)).slice(0, limitIn(given));
    for (const { doc, metres } of found) {
      const row = setAt(doc, field, double(metres * factor));
      rows.push(places === undefined ? row : setAt(row, places, valueAt(doc, pathOf(index.field))));
    }
    return { docs: found.map(({ doc }) => doc), index: index.name, examined: around.length };
  };
  context.reader.heard(
    'aggregate',
    collection,
    () => `{ ${index.field}: { $geoNear } }`,
    selection,
  );
  return rows;
}

function queryIn(query: unknown): Fields {
  if (!isFields(query)) throw fault.badParameter('the query of $geoNear must be an object');
  if (takeNear(query).near !== undefined)
    throw fault.badParameter('the query of $geoNear cannot have a $nearSphere of its own');
  return query;
}

function limitIn({ num, limit = num }: Fields): number {
  if (limit === undefined) return Infinity;
  const most = whole(limit);
  if (most === undefined || most < 1)
    throw fault.badParameter('the limit of $geoNear must be a whole number from 1');
  return most;
}
