import * as v from 'valibot';

type Schema = v.GenericSchema;
type Path = readonly (string | number)[];

/** A place of a schema: where it is, and good data in which it is there. */
export interface Place {
  readonly path: Path;
  readonly data: unknown;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'schema';

/** What a schema is made of: its fields, its items, its alternatives. */
function partsOf(schema: Schema) {
  const read = (name: string): unknown => Reflect.get(schema, name);
  const entries = read('entries');
  const fields = typeof entries === 'object' && entries !== null ? Object.entries(entries) : [];
  const options = read('options');
  return {
    fields: fields.flatMap(([name, field]) => (isSchema(field) ? [[name, field] as const] : [])),
    items: [read('item')].filter(isSchema),
    values: [read('value')].filter(isSchema),
    alternatives: [...(Array.isArray(options) ? options : []), read('wrapped')].filter(isSchema),
  };
}

/** Tried one after the other where a schema wants a certain kind of text or number. */
const simple: readonly unknown[] = [
  ...['a1', '13900001111', '06-18', 'AAAAAAAAAA', '0'.repeat(64), '1'.repeat(18), '1'.repeat(13)],
  ...['/a.png', '浙江省', 'a-key-12', '', 1, 2, 0, 1_750_000_000_000, true, null],
];

/** Good data for a schema. */
export function sampleOf(schema: Schema): unknown {
  const { fields, items, values, alternatives } = partsOf(schema);
  const [alternative] = alternatives;
  if (alternative !== undefined) return sampleOf(alternative);
  if (schema.type === 'strict_object') {
    return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(field)]));
  }
  if (items[0] !== undefined) return [sampleOf(items[0])];
  if (values[0] !== undefined) return { a: sampleOf(values[0]) };
  const choices: unknown = Reflect.get(schema, 'options');
  const literal: unknown = Reflect.get(schema, 'literal');
  const tried = [literal, ...(Array.isArray(choices) ? choices : []), ...simple];
  const found = tried.find((value) => value !== undefined && v.is(schema, value));
  if (found === undefined) throw new Error(`No sample is known for a ${schema.type}`);
  return found;
}

/** Every place of a schema where data of a kind may stand, in every alternative. */
function placesOf(schema: Schema, isWanted: (sample: unknown) => boolean): Place[] {
  const { fields, items, values, alternatives } = partsOf(schema);
  if (alternatives.length > 0) return alternatives.flatMap((one) => placesOf(one, isWanted));
  const sample = sampleOf(schema);
  const here = isWanted(sample) ? [{ path: [], data: sample }] : [];
  const inside = (part: Schema, name: string | number, around: (data: unknown) => unknown) =>
    placesOf(part, isWanted).map(({ path, data }) => ({
      path: [name, ...path],
      data: around(data),
    }));
  return [
    ...here,
    ...fields.flatMap(([name, field]) =>
      inside(field, name, (data) => ({ ...Object(sample), [name]: data })),
    ),
    ...items.flatMap((item) => inside(item, 0, (data) => [data])),
    ...values.flatMap((value) => inside(value, 'a', (data) => ({ a: data }))),
  ];
}

export const textPlaces = (schema: Schema): Place[] =>
  placesOf(schema, (sample) => typeof sample === 'string');

export const objectPlaces = (schema: Schema): Place[] =>
  placesOf(schema, (sample) => typeof sample === 'object' && !Array.isArray(sample));

/** The data of a place with something else in it. */
export function planted({ path, data }: Place, change: (there: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  const inner = planted({ path: rest, data: Reflect.get(Object(data), step) }, change);
  if (Array.isArray(data)) return data.map((item: unknown, n) => (n === step ? inner : item));
  return { ...Object(data), [step]: inner };
}
