import type { CollectionView, Command, DatabaseView, Expressions, SdkView } from './sdk';

/** What a case sees of the cloud: the SDK and three collections of its own, empty when it begins. */
export interface ConformanceEnv {
  readonly cloud: SdkView;
  /** Answers null for a document that is not there. */
  readonly db: DatabaseView;
  /** As it ships: throws for a document that is not there. */
  readonly strictDb: DatabaseView;
  readonly _: Command;
  readonly $: Expressions;
  readonly names: CollectionNames;
  readonly goods: CollectionView;
  /** Has a unique index on `no`. */
  readonly orders: CollectionView;
  /** Has a geographic index on `at`. */
  readonly places: CollectionView;
  /** How long a transaction may stay open; the local runs shorten the cloud's 30 s. */
  readonly transactionLifeMs: number;
}

export interface CollectionNames {
  readonly goods: string;
  readonly orders: string;
  readonly places: string;
  /** A collection nobody created. */
  readonly missing: string;
}

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Each named value is one assertion: it is compared with the same name in golden.json. */
export type Observations = Readonly<Record<string, unknown>>;

export interface ConformanceCase {
  readonly area: string;
  /** A sentence, unique in its area. */
  readonly name: string;
  readonly run: (env: ConformanceEnv) => Promise<Observations>;
  /** Why the case cannot be run against an environment from outside; without it, it can. */
  readonly localOnly?: string;
  /** Whether it relies on the indexes of `orders` and `places`, which an environment may not let us make. */
  readonly needsIndexes?: boolean;
}

type Named = readonly [name: string, run: ConformanceCase['run']];

export const area = (
  name: string,
  cases: readonly Named[],
  conditions: Pick<ConformanceCase, 'localOnly' | 'needsIndexes'> = {},
): ConformanceCase[] =>
  cases.map(([sentence, run]) => ({ area: name, name: sentence, run, ...conditions }));

/** The name of a case in golden.json. */
export const keyOf = (one: ConformanceCase) => `${one.area} / ${one.name}`;
