import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { isNumeric, plain } from '../number-kinds';
import {
  arcsMeet,
  centreOf,
  dot,
  isSame,
  vectorOf,
  windings,
  type Arc,
  type Vector,
} from './sphere';

/** The outer ring first, then its holes; rings are closed without repeating their first corner. */
export interface Polygon {
  readonly rings: readonly (readonly Vector[])[];
  /** Tells the inside from its opposite on the other side of the earth. */
  readonly centre: Vector;
}

/** Any GeoJSON value, taken apart. */
export interface Geometry {
  readonly points: readonly Vector[];
  readonly lines: readonly (readonly Vector[])[];
  readonly polygons: readonly Polygon[];
}

const NOTHING: Geometry = { points: [], lines: [], polygons: [] };

/** The elements of a list, or none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const known = new WeakMap<object, Geometry | string>();

/** @returns the geometry, or in words why the value is none. Stored values never change, so each is read once. */
export function readGeometry(value: object): Geometry | string {
  const found = known.get(value);
  if (found !== undefined) return found;
  const read = tryRead(value);
  known.set(value, read);
  return read;
}

/** @throws CloudFault when the value of a query is no geometry */
export function geometryIn(name: string, value: unknown): Geometry {
  const read = isFields(value) ? readGeometry(value) : 'it is not an object';
  if (typeof read !== 'string') return read;
  throw fault.badParameter(`${name} needs a GeoJSON geometry: ${read}`);
}

class NoGeometry extends Error {}

function tryRead(value: object): Geometry | string {
  try {
    return Array.isArray(value) || !('type' in value) ? pair(value) : geoJson(value);
  } catch (error) {
    if (error instanceof NoGeometry) return error.message;
    throw error;
  }
}

function no(why: string): never {
  throw new NoGeometry(why);
}

/** What came before GeoJSON: `[longitude, latitude]`, or an object of two numbers. */
function pair(value: object): Geometry {
  const [longitude, latitude] = listOf(Object.values(value));
  if (!isNumeric(longitude) || !isNumeric(latitude)) return no('it has no type and coordinates');
  return { ...NOTHING, points: [position([longitude, latitude])] };
}

type Read = (coordinates: unknown) => Geometry;

const READERS = new Map<unknown, Read>([
  ['Point', (coordinates) => ({ ...NOTHING, points: [position(coordinates)] })],
  ['MultiPoint', (coordinates) => ({ ...NOTHING, points: some(coordinates, position) })],
  ['LineString', (coordinates) => ({ ...NOTHING, lines: [line(coordinates)] })],
  ['MultiLineString', (coordinates) => ({ ...NOTHING, lines: some(coordinates, line) })],
  ['Polygon', (coordinates) => ({ ...NOTHING, polygons: [polygon(coordinates)] })],
  ['MultiPolygon', (coordinates) => ({ ...NOTHING, polygons: some(coordinates, polygon) })],
]);

function geoJson(value: object): Geometry {
  if (!isFields(value)) return no('it is not an object');
  if (value['type'] === 'GeometryCollection') return collection(value);
  if ('crs' in value) return no('a coordinate system of its own is not supported here');
  const read = READERS.get(value['type']);
  if (read === undefined) return no(`its type is unknown: ${JSON.stringify(value['type'])}`);
  return read(value['coordinates']);
}

function collection({ geometries }: Fields): Geometry {
  const parts = some(geometries, (part) =>
    isFields(part) ? geoJson(part) : no('it holds no geometries'),
  );
  return {
    points: parts.flatMap((part) => part.points),
    lines: parts.flatMap((part) => part.lines),
    polygons: parts.flatMap((part) => part.polygons),
  };
}

function some<T>(list: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(list) || list.length === 0)
    return no('its coordinates must be a list that is not empty');
  return list.map((item: unknown) => read(item));
}

function position(value: unknown): Vector {
  const [longitude, latitude] = listOf(value);
  if (!isNumeric(longitude) || !isNumeric(latitude))
    return no('a position must be [longitude, latitude]');
  const [lng, lat] = [plain(longitude), plain(latitude)];
  if (!(Math.abs(lng) <= 180) || !(Math.abs(lat) <= 90))
    return no(`longitude/latitude is out of bounds, lng: ${lng} lat: ${lat}`);
  return vectorOf(lng, lat);
}

function line(value: unknown): Vector[] {
  const corners = some(value, position);
  const distinct = corners.filter((corner, at) => !isRepeated(corner, corners[at - 1]));
  if (distinct.length < 2) return no('a line must have at least 2 vertices');
  return distinct;
}

const isRepeated = (corner: Vector, before: Vector | undefined) =>
  before !== undefined && isSame(corner, before);

function polygon(value: unknown): Polygon {
  const rings = some(value, ring);
  const [shell = []] = rings;
  const centre = centreOf(shell);
  if (shell.some((corner) => dot(corner, centre) <= 0))
    return no('a polygon of half the earth or more is not supported here');
  const whole = { rings: [shell], centre };
  for (const hole of rings.slice(1))
    if (!hole.every((corner) => isInRing(whole, shell, corner)))
      return no('secondary loops must be holes of the first');
  return { rings, centre };
}

function ring(value: unknown): Vector[] {
  const corners = some(value, position);
  const [first] = corners;
  const last = corners.at(-1);
  if (corners.length < 4 || first === undefined || last === undefined || !isSame(first, last))
    return no('a loop must be closed and have at least 3 different vertices');
  const open = corners.slice(0, -1).filter((corner, at) => !isRepeated(corner, corners[at - 1]));
  if (open.length < 3) return no('a loop must have at least 3 different vertices');
  refuseKnots(open);
  return open;
}

/** Each edge may meet only its two neighbours, at their common corner. */
function refuseKnots(corners: readonly Vector[]): void {
  const edges = edgesOf(corners);
  for (const [at, edge] of edges.entries())
    for (let other = at + 1; other < edges.length; other += 1) {
      const rival = edges[other];
      const isNext = other === at + 1 || (at === 0 && other === edges.length - 1);
      if (rival === undefined || (isNext && edges.length > 2)) continue;
      if (arcsMeet(edge, rival)) no(`edges ${at} and ${other} cross`);
    }
}

export const edgesOf = (ringCorners: readonly Vector[]): Arc[] =>
  ringCorners.map((corner, at): Arc => [
    corner,
    ringCorners[(at + 1) % ringCorners.length] ?? corner,
  ]);

export const isInRing = ({ centre }: Polygon, corners: readonly Vector[], place: Vector): boolean =>
  dot(place, centre) > 0 && windings(corners, place) !== 0;
