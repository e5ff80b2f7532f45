import type { Fields } from './document';

/** Knows the present moment; asked once for each request that needs it. */
export interface Moment {
  around(): Surroundings;
}

/** What a query or an aggregation may look at beside the document. */
export interface Surroundings {
  /** `$$NOW`: UTC milliseconds, the same for every document of one request. */
  readonly now: number;
  /** Variables of an outer expression, by name. */
  readonly variables: Readonly<Fields>;
}
