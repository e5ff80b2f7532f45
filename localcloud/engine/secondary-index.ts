import type { Doc, Id } from './document';
import { meetsArray, valuesAt } from './field-path';
import { AFTER_ALL, keyPart } from './index-key';
import type { Reach } from './reach';
import { refuseParallelArrays } from './sort-order';

export interface IndexSpec {
  readonly fields: readonly string[];
  readonly unique?: boolean;
  /** An index over places on the earth, one field each; an ordered one when left out. */
  readonly kind?: '2dsphere';
}

const NOBODY: readonly Id[] = [];
const SAMPLES = 32;
const MANY_FRESH = 32;
const MANY_EMPTY = 1000;

/** One index in memory: equality through a map, prefixes and ranges through a list sorted on demand. */
export class SecondaryIndex {
  readonly fields: readonly string[];
  readonly unique: boolean;
  readonly name: string;
  /** Set once a document has an array on the way: one value per field is then no longer certain. */
  multiKey = false;

  private readonly paths: readonly (readonly string[])[];
  /** Most keys have one document, which then needs no set around it. */
  private readonly ids = new Map<string, Id | Set<Id>>();
  private sorted: string[] = [];
  private fresh: string[] = [];
  private empty = 0;

  constructor(spec: IndexSpec) {
    this.fields = spec.fields;
    this.paths = spec.fields.map((field) => field.split('.'));
    this.unique = spec.unique ?? false;
    this.name = spec.fields.join('_');
  }

  /** One key per pair of elements would be no index any more; MongoDB refuses such documents too. */
  refuseParallelArrays(doc: Doc): void {
    refuseParallelArrays(doc, this.paths);
  }

  keysOf(doc: Doc): string[] {
    let keys = [''];
    for (const path of this.paths) {
      const parts = valuesAt(doc, path).map(keyPart);
      keys = keys.flatMap((key) => parts.map((part) => key + part));
    }
    return keys.length === 1 ? keys : [...new Set(keys)];
  }

  /** Follows one document from one version to the next; `undefined` is "not there". */
  follow(before: Doc | undefined, after: Doc | undefined): void {
    const old = before === undefined ? [] : this.keysOf(before);
    const next = after === undefined ? [] : this.keysOf(after);
    if (after !== undefined) this.multiKey ||= this.paths.some((path) => meetsArray(after, path));
    if (old.length === 1 && next.length === 1 && old[0] === next[0]) return;
    for (const key of old) if (before !== undefined) this.drop(key, before._id);
    for (const key of next) if (after !== undefined) this.put(key, after._id);
  }

  private put(key: string, id: Id): void {
    const ids = this.ids.get(key);
    if (ids === undefined) {
      this.ids.set(key, id);
      this.fresh.push(key);
    } else if (!(ids instanceof Set)) {
      if (ids !== id) this.ids.set(key, new Set([ids, id]));
    } else {
      if (ids.size === 0) this.empty -= 1;
      ids.add(id);
    }
  }

  private drop(key: string, id: Id): void {
    const ids = this.ids.get(key);
    if (ids === id) this.ids.set(key, new Set());
    const isEmptied = ids === id || (ids instanceof Set && ids.delete(id) && ids.size === 0);
    if (isEmptied) this.empty += 1;
  }

  clear(): void {
    this.ids.clear();
    this.sorted = [];
    this.fresh = [];
    this.empty = 0;
    this.multiKey = false;
  }

  /** The documents under one whole key. */
  at(key: string): Iterable<Id> {
    const ids = this.ids.get(key);
    if (ids === undefined) return NOBODY;
    return ids instanceof Set ? ids : [ids];
  }

  /** The documents whose first field has one of these keys. */
  under(keys: readonly string[]): Set<Id> {
    if (this.fields.length === 1) return this.idsIn({ keys });
    return this.idsIn({ ranges: keys.map((key): [string, string] => [key, key + AFTER_ALL]) });
  }

  idsIn(reach: Reach): Set<Id> {
    const ids = new Set<Id>();
    for (const keys of 'keys' in reach ? [reach.keys] : this.stretches(reach.ranges))
      for (const key of keys) for (const id of this.at(key)) ids.add(id);
    return ids;
  }

  /** About how many documents a part of the index has, from a few of its keys. */
  estimate(reach: Reach): number {
    if ('keys' in reach) return reach.keys.reduce((sum, key) => sum + this.countAt(key), 0);
    return reach.ranges.reduce((sum, [from, to]) => sum + this.estimateBetween(from, to), 0);
  }

  private estimateBetween(from: string, to: string): number {
    this.sort();
    const [first, end] = [lowerBound(this.sorted, from), lowerBound(this.sorted, to)];
    const step = Math.max(1, Math.floor((end - first) / SAMPLES));
    let [documents, looked] = [0, 0];
    for (let at = first; at < end; at += step) {
      documents += this.countAt(this.sorted[at] ?? '');
      looked += 1;
    }
    return looked === 0 ? 0 : (documents * (end - first)) / looked;
  }

  private countAt(key: string): number {
    const ids = this.ids.get(key);
    return ids instanceof Set ? ids.size : Number(ids !== undefined);
  }

  private *stretches(ranges: readonly (readonly [string, string])[]): Iterable<Iterable<string>> {
    for (const [from, to] of ranges) yield this.keys(from, to, false);
  }

  /** The keys with `from <= key < to`, in order or backwards. */
  *keys(from: string, to: string, isDown: boolean): Iterable<string> {
    this.sort();
    const first = lowerBound(this.sorted, from);
    const end = lowerBound(this.sorted, to);
    for (let step = 0; step < end - first; step += 1) {
      const key = this.sorted[isDown ? end - 1 - step : first + step];
      if (key !== undefined) yield key;
    }
  }

  private sort(): void {
    if (this.empty > MANY_EMPTY && this.empty * 2 > this.ids.size) this.dropEmpty();
    if (this.fresh.length === 0) return;
    if (this.fresh.length < MANY_FRESH) {
      for (const key of this.fresh) this.sorted.splice(lowerBound(this.sorted, key), 0, key);
    } else {
      this.sorted = this.sorted.concat(this.fresh).sort(byCodeUnit);
    }
    this.fresh = [];
  }

  private dropEmpty(): void {
    for (const [key, ids] of this.ids)
      if (ids instanceof Set && ids.size === 0) this.ids.delete(key);
    this.sorted = [...this.ids.keys()].sort(byCodeUnit);
    this.fresh = [];
    this.empty = 0;
  }
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function lowerBound(keys: readonly string[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
