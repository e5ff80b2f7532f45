import { edgesOf, isInRing, type Geometry, type Polygon } from './geometry';
import {
  angle,
  angleToArc,
  arcsMeet,
  crossing,
  isOnArc,
  isSame,
  middleOf,
  type Arc,
  type Vector,
} from './sphere';

const arcsOf = (line: readonly Vector[]): Arc[] => edgesOf(line).slice(0, -1);
const bordersOf = ({ rings }: Polygon): Arc[] => rings.flatMap(edgesOf);

/** The border of a polygon belongs to it. */
export function contains(polygon: Polygon, place: Vector): boolean {
  if (bordersOf(polygon).some((edge) => isOnArc(place, edge))) return true;
  const [shell = [], ...holes] = polygon.rings;
  return isInRing(polygon, shell, place) && !holes.some((hole) => isInRing(polygon, hole, place));
}

/** No part of the arc leaves the polygon. */
function containsArc(polygon: Polygon, arc: Arc): boolean {
  const places = [...arc, middleOf(arc)];
  return (
    places.every((place) => contains(polygon, place)) &&
    !bordersOf(polygon).some((edge) => crossing(arc, edge) !== undefined)
  );
}

function containsPolygon(polygon: Polygon, inner: Polygon): boolean {
  const [, ...holes] = polygon.rings;
  const isHoleInside = holes.some((hole) =>
    hole.some(
      (corner) =>
        contains(inner, corner) && !bordersOf(inner).some((edge) => isOnArc(corner, edge)),
    ),
  );
  return !isHoleInside && bordersOf(inner).every((edge) => containsArc(polygon, edge));
}

/** Whether all of `inner` lies in one of the polygons. */
export function isWithin(inner: Geometry, polygons: readonly Polygon[]): boolean {
  const inOne = (test: (polygon: Polygon) => boolean) => polygons.some(test);
  return (
    inner.points.every((point) => inOne((polygon) => contains(polygon, point))) &&
    inner.lines.every((line) =>
      inOne((polygon) => arcsOf(line).every((arc) => containsArc(polygon, arc))),
    ) &&
    inner.polygons.every((part) => inOne((polygon) => containsPolygon(polygon, part)))
  );
}

const cornersOf = ({ points, lines, polygons }: Geometry): Vector[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flatMap(({ rings }) => rings[0] ?? []),
];

/** Whether all of `inner` lies within `radius` (radians) of a place. */
export const isWithinCircle = (inner: Geometry, centre: Vector, radius: number): boolean =>
  cornersOf(inner).every((corner) => angle(corner, centre) <= radius + 1e-12);

const arcsIn = ({ lines, polygons }: Geometry): Arc[] => [
  ...lines.flatMap(arcsOf),
  ...polygons.flatMap(bordersOf),
];

/** Whether two geometries share a place. */
export function intersects(a: Geometry, b: Geometry): boolean {
  const [arcs, others] = [arcsIn(a), arcsIn(b)];
  return (
    cornersOf(a).some((corner) => touches(corner, b, others)) ||
    cornersOf(b).some((corner) => touches(corner, a, arcs)) ||
    arcs.some((arc) => others.some((other) => arcsMeet(arc, other)))
  );
}

const touches = (place: Vector, geometry: Geometry, arcs: readonly Arc[]): boolean =>
  geometry.points.some((point) => isSame(point, place)) ||
  arcs.some((arc) => isOnArc(place, arc)) ||
  geometry.polygons.some((polygon) => contains(polygon, place));

/** The angle from a place to the nearest place of a geometry; 0 inside a polygon. */
export function angleTo(place: Vector, geometry: Geometry): number {
  if (geometry.polygons.some((polygon) => contains(polygon, place))) return 0;
  const angles = [
    ...geometry.points.map((point) => angle(place, point)),
    ...arcsIn(geometry).map((arc) => angleToArc(place, arc)),
  ];
  return Math.min(...angles);
}
