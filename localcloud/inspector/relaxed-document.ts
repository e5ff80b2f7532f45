import { documentText } from '../engine/document-text';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stored document as a person reads it: relaxed Extended JSON, made from the very text that is kept. */
export function relaxedDocument(document: object): unknown {
  return relaxed(JSON.parse(documentText(document)));
}

function relaxed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relaxed);
  if (!isFields(value)) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  const relax = entries.length === 1 && first ? relaxers[first[0]] : undefined;
  if (first && relax) return relax(first[1]) ?? value;
  return Object.fromEntries(entries.map(([name, item]) => [name, relaxed(item)]));
}

/** Numbers that JSON can say as they are; the others keep their mark. */
function plainNumber(text: unknown): number | undefined {
  const number = typeof text === 'string' ? Number(text) : NaN;
  const isExact = Number.isFinite(number) && String(number) === text;
  return isExact ? number : undefined;
}

function isoDate(operand: unknown): object | undefined {
  const text = isFields(operand) ? operand['$numberLong'] : operand;
  const date = new Date(typeof text === 'string' && /^-?\d+$/.test(text) ? Number(text) : NaN);
  return Number.isNaN(date.getTime()) ? undefined : { $date: date.toISOString() };
}

const relaxers: Readonly<Partial<Record<string, (operand: unknown) => unknown>>> = {
  $numberInt: plainNumber,
  $numberLong: plainNumber,
  $numberDouble: (operand) =>
    typeof operand === 'string' && Number.isFinite(Number(operand)) ? Number(operand) : undefined,
  $date: isoDate,
};
