/** A place on the sphere as a vector of length 1. */
export type Vector = readonly [x: number, y: number, z: number];
/** A stretch of a great circle, shorter than half of it. */
export type Arc = readonly [from: Vector, to: Vector];

/** MongoDB's radius of the earth in metres; its distances are those of a sphere. */
export const EARTH_METRES = 6_378_100;

/** Some micrometres: what is nearer than this is the same place. */
const SAME = 1e-12;

export function vectorOf(longitude: number, latitude: number): Vector {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const lengthOf = (a: Vector): number => Math.hypot(...a);

export function unit(a: Vector): Vector {
  const length = lengthOf(a);
  return length === 0 ? a : scaled(a, 1 / length);
}

export const centreOf = (places: readonly Vector[]): Vector =>
  unit(places.reduce<Vector>(sum, [0, 0, 0]));

/** The angle between two places in radians, exact for very small and very large ones. */
export const angle = (a: Vector, b: Vector): number => Math.atan2(lengthOf(cross(a, b)), dot(a, b));

export const isSame = (a: Vector, b: Vector): boolean => angle(a, b) <= SAME;

/** Whether a place on the great circle of an arc lies within it. */
function isBetween(place: Vector, [from, to]: Arc, normal: Vector): boolean {
  return dot(cross(from, place), normal) >= -SAME && dot(cross(place, to), normal) >= -SAME;
}

/** The angle from a place to the nearest place of an arc. */
export function angleToArc(place: Vector, [from, to]: Arc): number {
  const normal = unit(cross(from, to));
  const height = dot(place, normal);
  const foot = sum(place, scaled(normal, -height));
  const isBeside = lengthOf(foot) > SAME && isBetween(unit(foot), [from, to], normal);
  if (isBeside && lengthOf(normal) > 0) return Math.atan2(Math.abs(height), lengthOf(foot));
  return Math.min(angle(place, from), angle(place, to));
}

export const isOnArc = (place: Vector, arc: Arc): boolean => angleToArc(place, arc) <= SAME;

/** Where two arcs cut each other strictly inside both; nothing when they only touch or run along each other. */
export function crossing(a: Arc, b: Arc): Vector | undefined {
  const [first, second] = [unit(cross(...a)), unit(cross(...b))];
  const line = cross(first, second);
  if (lengthOf(line) <= SAME) return undefined;
  const one = unit(line);
  for (const place of [one, scaled(one, -1)])
    if (isBetween(place, a, first) && isBetween(place, b, second)) {
      const isEnd = [...a, ...b].some((end) => isSame(end, place));
      return isEnd ? undefined : place;
    }
  return undefined;
}

/** Whether two arcs have any place in common. */
export const arcsMeet = (a: Arc, b: Arc): boolean =>
  crossing(a, b) !== undefined ||
  isOnArc(a[0], b) ||
  isOnArc(a[1], b) ||
  isOnArc(b[0], a) ||
  isOnArc(b[1], a);

/** How often a closed ring winds round a place, seen from there; its opposite place gives the same. */
export function windings(ring: readonly Vector[], place: Vector): number {
  const flat = ring.map((corner) => sum(corner, scaled(place, -dot(corner, place))));
  let turned = 0;
  for (const [at, here] of flat.entries()) {
    const next = flat[(at + 1) % flat.length] ?? here;
    turned += Math.atan2(dot(place, cross(here, next)), dot(here, next));
  }
  return Math.round(turned / (2 * Math.PI));
}

export const middleOf = ([from, to]: Arc): Vector => unit(sum(from, to));
