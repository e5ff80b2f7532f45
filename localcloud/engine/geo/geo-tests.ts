import { fault } from '../cloud-fault';
import { isFields } from '../document';
import type { LeafTest } from '../leaves';
import { isNumeric, plain } from '../number-kinds';
import { geometryIn, listOf, readGeometry, type Geometry } from './geometry';
import { intersects, isWithin, isWithinCircle } from './relations';

/** The geometries at the end of a path: one, or each element of an array that is not itself a pair of numbers. */
export function geometriesOf(leaf: unknown): (Geometry | string)[] {
  if (Array.isArray(leaf) && (leaf.length === 0 || !leaf.every(isNumeric)))
    return leaf.flatMap(geometriesOf);
  if (leaf === null || leaf === undefined) return [];
  return [typeof leaf === 'object' ? readGeometry(leaf) : 'it is not an object'];
}

/** What is stored but no geometry is not found, and no error. */
const someGeometry =
  (test: (geometry: Geometry) => boolean): LeafTest =>
  (leaf) =>
    geometriesOf(leaf).some((geometry) => typeof geometry !== 'string' && test(geometry));

export function geoWithin(operand: unknown): LeafTest {
  if (!isFields(operand)) throw fault.badParameter('$geoWithin needs an object');
  const [shape, ...others] = Object.keys(operand);
  if (shape === '$centerSphere' && others.length === 0) return inCircle(operand[shape]);
  if (shape !== '$geometry' || others.length > 0)
    throw fault.unsupported(`$geoWithin with ${Object.keys(operand).join(', ')}`);
  const { points, lines, polygons } = geometryIn('$geoWithin', operand[shape]);
  if (points.length + lines.length > 0)
    throw fault.badParameter(
      '$geoWithin not supported with provided geometry: it needs a Polygon or MultiPolygon',
    );
  return someGeometry((geometry) => isWithin(geometry, polygons));
}

function inCircle(operand: unknown): LeafTest {
  const [centre, radius] = listOf(operand);
  if (!Array.isArray(centre) || !isNumeric(radius) || !(plain(radius) >= 0))
    throw fault.badParameter('$centerSphere needs [[longitude, latitude], radius in radians]');
  const read = readGeometry(centre);
  if (typeof read === 'string') throw fault.badParameter(`$centerSphere: ${read}`);
  const [middle] = read.points;
  if (middle === undefined) throw fault.badParameter('$centerSphere needs a point');
  return someGeometry((geometry) => isWithinCircle(geometry, middle, plain(radius)));
}

export function geoIntersects(operand: unknown): LeafTest {
  if (!isFields(operand)) throw fault.badParameter('$geoIntersects needs a $geometry');
  const wanted = geometryIn('$geoIntersects', operand['$geometry']);
  return someGeometry((geometry) => intersects(geometry, wanted));
}
