import { darker, lighter } from './colour';
import { d, ellipse, path } from './svg';

/** A turned shape: radius and height above the base, listed from the top down. A corner is not smoothed. */
export type ProfilePoint = readonly [radius: number, height: number, kind?: 'corner'];
export type Profile = readonly ProfilePoint[];

type Point = readonly [number, number];

/** How far the eye is above the table: ellipse height over width. */
export const tilt = 0.17;

function curveThrough(points: readonly Point[], corners: readonly boolean[]): string {
  let data = '';
  for (let i = 0; i + 1 < points.length; i += 1) {
    const from = points[i] ?? [0, 0];
    const to = points[i + 1] ?? from;
    const before = corners[i] ? from : (points[i - 1] ?? from);
    const after = corners[i + 1] ? to : (points[i + 2] ?? to);
    const lead = before === from ? 3 : 6;
    const tail = after === to ? 3 : 6;
    data += d(
      'C',
      from[0] + (to[0] - before[0]) / lead,
      from[1] + (to[1] - before[1]) / lead,
      to[0] - (after[0] - from[0]) / tail,
      to[1] - (after[1] - from[1]) / tail,
      to[0],
      to[1],
    );
  }
  return data;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The outline of the part of a turned shape seen between two longitudes (-1 is the left edge, 1 the right edge). */
export function slice(profile: Profile, { x, y }: Place, left: number, right: number): string {
  const top = profile[0] ?? [0, 0];
  const base = profile[profile.length - 1] ?? [0, 0];
  const drop = (point: ProfilePoint, longitude: number): number =>
    y - point[1] + point[0] * tilt * Math.sqrt(Math.max(0, 1 - longitude * longitude));
  const side = (longitude: number): Point[] =>
    profile.map((point) => [x + longitude * point[0], drop(point, longitude)]);
  const corners = profile.map((point) => point[2] === 'corner');
  const rightSide = side(right);
  const leftSide = side(left).reverse();
  const start = rightSide[0] ?? [0, 0];
  const foot = leftSide[0] ?? [0, 0];
  const arc = (radius: number, sweep: 0 | 1, to: Point): string =>
    d('A', radius, radius * tilt, 0, 0, sweep, to[0], to[1]);
  return (
    d('M', start[0], start[1]) +
    curveThrough(rightSide, corners) +
    arc(base[0], 1, foot) +
    curveThrough(leftSide, [...corners].reverse()) +
    arc(top[0], 0, start) +
    'Z'
  );
}

interface Turned extends Place {
  readonly profile: Profile;
  readonly fill: string;
  /** Strength of light and shade: glazed things shine, paper and clay do not. */
  readonly gloss?: number;
  readonly opacity?: number;
}

/** A turned body in flat light: one tone, a shade on the right that follows the form and a thin light on the left. */
export function turned({ x, y, profile, fill, gloss = 0.5, opacity }: Turned): string {
  const at = { x, y };
  return (
    path(slice(profile, at, -1, 1), fill, { opacity }) +
    path(slice(profile, at, 0.42, 1), darker(fill, 0.5), { opacity: 0.2 }) +
    path(slice(profile, at, 0.82, 1), darker(fill, 0.6), { opacity: 0.22 }) +
    path(slice(profile, at, -0.84, -0.62), lighter(fill, 0.85), { opacity: gloss })
  );
}

/** The closed or open top of a turned shape. */
export const disc = (x: number, y: number, radius: number, fill: string): string =>
  ellipse(x, y, radius, radius * tilt, fill);

/** A flat cylinder with its top, for lids, pucks and plates. */
export function drum(
  place: Place & { radius: number; height: number; fill: string; top?: string; gloss?: number },
): string {
  const { x, y, radius, height, fill, top = lighter(fill, 0.25), gloss = 0.4 } = place;
  const profile: Profile = [
    [radius, height, 'corner'],
    [radius, 0, 'corner'],
  ];
  return turned({ x, y, profile, fill, gloss }) + disc(x, y - height, radius, top);
}
