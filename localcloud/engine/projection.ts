import { only, without } from './aggregation/project';
import { isTrue } from './aggregation/compute';
import { fault } from './cloud-fault';
import { isFields, type Doc, type Fields } from './document';
import { isNumeric, whole } from './number-kinds';
import { elementMatcher } from './matching';
import { matchedPlace } from './positional';

/**
 * The projection of `find`: https://www.mongodb.com/docs/manual/reference/operator/projection/
 * Computed fields are refused: the SDK's `field()` drops what they could be written with.
 */
export function project(
  docs: readonly Doc[],
  projection: Fields,
  query: Fields,
): readonly Fields[] {
  if (Object.keys(projection).length === 0) return docs;
  const show = readProjection(projection);
  return docs.map((doc) => show(doc, query));
}

type Path = readonly string[];

interface Rule {
  readonly path: Path;
  readonly value: unknown;
}

type Show = (doc: Doc, query: Fields) => Fields;
/** Changes what is left of a document after the plain rules; sees the whole one too. */
type Cut = (shown: Fields, doc: Doc, query: Fields) => Fields;

function readProjection(projection: Fields): Show {
  const rules = rulesOf(projection);
  refuseCollisions(rules);
  const isId = ({ path }: Rule) => path.length === 1 && path[0] === '_id';
  const plain = rules.filter((rule) => !isOperator(rule.value) && !isPositional(rule));
  const on = plain.filter((rule) => isTrue(rule.value));
  const off = plain.filter((rule) => !isTrue(rule.value));
  const slices = rules.filter((rule) => isOperator(rule.value, '$slice'));
  const picks = rules.filter((rule) => isOperator(rule.value, '$elemMatch') || isPositional(rule));
  const isExclusion = off.some((rule) => !isId(rule));
  if (isExclusion && (on.some((rule) => !isId(rule)) || picks.some(isPositional)))
    throw fault.badParameter('a projection cannot both include and exclude fields');
  const cuts = [...slices.map(sliceCut), ...picks.map(pickCut)];
  const namesFields = on.some((rule) => !isId(rule)) || picks.length > 0;
  const isInclusion = !isExclusion && (namesFields || (on.length > 0 && slices.length === 0));
  const base = isInclusion ? including(on, slices, picks, off.length === 0) : excluding(off);
  return (doc, query) => {
    let shown = base(doc);
    for (const cut of cuts) shown = cut(shown, doc, query);
    return shown;
  };
}

function including(
  on: readonly Rule[],
  slices: readonly Rule[],
  picks: readonly Rule[],
  withId: boolean,
): (doc: Doc) => Fields {
  const positional = picks.filter(isPositional);
  const paths = [...on, ...slices, ...positional].map(({ path }) =>
    path.filter((segment) => segment !== '$'),
  );
  if (withId && !paths.some(([first]) => first === '_id')) paths.push(['_id']);
  return (doc) => only(doc, paths);
}

const excluding =
  (off: readonly Rule[]) =>
  (doc: Doc): Fields =>
    off.reduce<Fields>((left, { path }) => without(left, path), doc);

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`. */
function rulesOf(projection: Fields, above: Path = []): Rule[] {
  return Object.entries(projection).flatMap(([name, value]) => {
    const path = [...above, ...name.split('.')];
    if (path.some((segment) => segment === '' || (segment.startsWith('$') && segment !== '$')))
      throw fault.badParameter(`'${path.join('.')}' is not a field a projection can name`);
    if (isFields(value) && !isOperator(value)) {
      if (Object.keys(value).length === 0)
        throw fault.badParameter('an empty object is not a projection');
      return rulesOf(value, path);
    }
    if (!isFields(value) && typeof value !== 'boolean' && !isNumeric(value))
      throw fault.badParameter(`a projection shows '${name}' by 1 or 0`);
    return [{ path, value }];
  });
}

const OPERATORS = new Set(['$slice', '$elemMatch']);

function isOperator(value: unknown, wanted?: string): value is Fields {
  if (!isFields(value)) return false;
  const [name, ...others] = Object.keys(value);
  if (name === undefined || !name.startsWith('$')) return false;
  if (!OPERATORS.has(name) || others.length > 0)
    throw fault.unsupported(`the projection ${[name, ...others].join(' with ')}`);
  return wanted === undefined || name === wanted;
}

const isPositional = ({ path }: Rule) => path.includes('$');

function refuseCollisions(rules: readonly Rule[]): void {
  const paths = rules.map(({ path }) => path.filter((segment) => segment !== '$').join('.'));
  for (const [at, path] of paths.entries())
    if (paths.some((other, which) => which !== at && `${other}.`.startsWith(`${path}.`)))
      throw fault.badParameter(`a projection names '${path}' twice`);
  if (rules.filter(isPositional).length > 1)
    throw fault.badParameter('a projection can have one positional $ only');
}

function sliceCut({ path, value }: Rule): Cut {
  const spec = isFields(value) ? value['$slice'] : undefined;
  const [start, count] = sliceOf(spec);
  const cut = (items: readonly unknown[]) => {
    const from = start < 0 ? Math.max(0, items.length + start) : start;
    return items.slice(from, from + count);
  };
  return (shown) => cutAt(shown, path, cut);
}

/** From where and how many: `3`, `-3` or `[skip, limit]`. */
function sliceOf(spec: unknown): [start: number, count: number] {
  const list: readonly unknown[] = Array.isArray(spec) ? spec : [spec];
  const [first, count] = list.map(whole);
  if (first === undefined || list.length > 2 || (list.length === 2 && count === undefined))
    throw fault.badParameter('$slice takes a whole number or [skip, limit]');
  if (list.length === 1) return first < 0 ? [first, Infinity] : [0, first];
  if (count === undefined || count <= 0)
    throw fault.badParameter('the limit of $slice must be greater than 0');
  return [first, count];
}

function cutAt(
  fields: Fields,
  [name = '', ...rest]: Path,
  cut: (items: readonly unknown[]) => unknown[],
): Fields {
  if (!Object.hasOwn(fields, name)) return fields;
  const value = fields[name];
  if (rest.length === 0) return Array.isArray(value) ? { ...fields, [name]: cut(value) } : fields;
  const inside = (item: unknown) => (isFields(item) ? cutAt(item, rest, cut) : item);
  return { ...fields, [name]: Array.isArray(value) ? value.map(inside) : inside(value) };
}

/** Leaves one element of an array: the first that meets a condition, or the one the query found. */
function pickCut(rule: Rule): Cut {
  return isPositional(rule) ? positionalCut(rule) : elementCut(rule);
}

function elementCut({ path, value }: Rule): Cut {
  const [name = '', ...rest] = path;
  if (rest.length > 0)
    throw fault.badParameter('$elemMatch cannot be used on a nested field of a projection');
  const condition = isFields(value) ? value['$elemMatch'] : undefined;
  if (!isFields(condition)) throw fault.badParameter('$elemMatch needs an object');
  const meets = elementMatcher(condition);
  return (shown, doc) => {
    const items: unknown = doc[name];
    const others = without(shown, [name]);
    const found = Array.isArray(items) ? items.findIndex(meets) : -1;
    return Array.isArray(items) && found >= 0 ? { ...others, [name]: [items[found]] } : others;
  };
}

function positionalCut({ path, value }: Rule): Cut {
  const array = path.slice(0, -1);
  if (path.at(-1) !== '$' || array.includes('$') || array.length === 0 || !isTrue(value))
    throw fault.badParameter('the positional $ of a projection stands at the end of an array');
  return (shown, doc, query) => {
    const place = matchedPlace(doc, array, query);
    if (place === undefined)
      throw fault.refused(
        `the positional operator of the projection '${path.join('.')}' did not find the match needed from the query`,
      );
    return cutAt(shown, array, (items) => items.slice(place, place + 1));
  };
}
