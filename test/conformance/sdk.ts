/**
 * wx-server-sdk 4.0.2 as it really answers. Its own typings say `void | …` where it gives promises and do not know half of
 * what it sends, so the suite sees it through these.
 */
export type Doc = Record<string, unknown>;

export interface Stats {
  readonly stats: {
    readonly updated: number;
    readonly created?: number;
    readonly removed?: number;
  };
}

export interface DocumentView {
  get(): Promise<{ data: Doc | null }>;
  set(options: { data: object }): Promise<Stats & { _id: string | number }>;
  update(options: { data: object }): Promise<Stats>;
  remove(): Promise<Stats>;
  field(fields: object): DocumentView;
}

export interface QueryView {
  where(query: object): QueryView;
  orderBy(field: string, direction: string): QueryView;
  limit(count: number): QueryView;
  skip(count: number): QueryView;
  field(fields: object): QueryView;
  get(): Promise<{ data: Doc[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object; multi?: boolean }): Promise<Stats>;
  remove(options?: { multi?: boolean }): Promise<Stats>;
}

type StageName =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'facet'
  | 'geoNear'
  | 'graphLookup'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'out'
  | 'project'
  | 'redact'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind';

export type AggregateView = Readonly<Record<StageName, (parameter: unknown) => AggregateView>> & {
  end(): Promise<{ list: Doc[] }>;
};

/** The pipeline of a `lookup`; `done()` ends it. */
export type PipelineView = Readonly<Record<StageName, (parameter: unknown) => PipelineView>> & {
  done(): unknown;
};

export interface CollectionView extends QueryView {
  /** Takes what it is given; refuses all but texts and numbers when it runs. */
  doc(id: unknown): DocumentView;
  add(options: { data: object }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): AggregateView;
}

export interface TransactionView {
  collection(name: string): CollectionView;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

/** What a query command gives: something the SDK reads, and other commands can be chained to it. */
export interface Chain {
  and(...more: unknown[]): Chain;
  or(...more: unknown[]): Chain;
  gt(value: unknown): Chain;
  gte(value: unknown): Chain;
  lt(value: unknown): Chain;
  lte(value: unknown): Chain;
}

type QueryCommand =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'all'
  | 'elemMatch'
  | 'exists'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'expr';

type UpdateCommand =
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'push'
  | 'pull'
  | 'pullAll'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet';

type Expression =
  | 'abs'
  | 'add'
  | 'ceil'
  | 'divide'
  | 'exp'
  | 'floor'
  | 'ln'
  | 'log'
  | 'log10'
  | 'mod'
  | 'multiply'
  | 'pow'
  | 'sqrt'
  | 'subtract'
  | 'trunc'
  | 'arrayElemAt'
  | 'arrayToObject'
  | 'concatArrays'
  | 'filter'
  | 'in'
  | 'indexOfArray'
  | 'isArray'
  | 'map'
  | 'range'
  | 'reduce'
  | 'reverseArray'
  | 'size'
  | 'slice'
  | 'zip'
  | 'and'
  | 'not'
  | 'or'
  | 'cmp'
  | 'eq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'neq'
  | 'cond'
  | 'ifNull'
  | 'switch'
  | 'dateFromParts'
  | 'dateFromString'
  | 'dateToString'
  | 'dayOfMonth'
  | 'dayOfWeek'
  | 'dayOfYear'
  | 'isoDayOfWeek'
  | 'isoWeek'
  | 'isoWeekYear'
  | 'millisecond'
  | 'minute'
  | 'month'
  | 'second'
  | 'hour'
  | 'week'
  | 'year'
  | 'literal'
  | 'mergeObjects'
  | 'objectToArray'
  | 'allElementsTrue'
  | 'anyElementTrue'
  | 'setDifference'
  | 'setEquals'
  | 'setIntersection'
  | 'setIsSubset'
  | 'setUnion'
  | 'concat'
  | 'indexOfBytes'
  | 'indexOfCP'
  | 'split'
  | 'strLenBytes'
  | 'strLenCP'
  | 'strcasecmp'
  | 'substr'
  | 'substrBytes'
  | 'substrCP'
  | 'toLower'
  | 'toUpper'
  | 'addToSet'
  | 'avg'
  | 'first'
  | 'last'
  | 'max'
  | 'min'
  | 'push'
  | 'stdDevPop'
  | 'stdDevSamp'
  | 'sum'
  | 'let';

export type Expressions = Readonly<Record<Expression, (operand: unknown) => object>> & {
  pipeline(): PipelineView;
};

export type Command = Readonly<Record<QueryCommand, (...operands: unknown[]) => Chain>> &
  Readonly<Record<UpdateCommand, (...operands: unknown[]) => object>> & {
    readonly aggregate: Expressions;
    readonly project: Readonly<Record<'slice' | 'elemMatch', (operand: unknown) => object>>;
  };

export interface GeoView {
  Point(longitude: number, latitude: number): object;
  LineString(points: object[]): object;
  Polygon(lines: object[]): object;
}

export interface DatabaseView {
  readonly command: Command;
  readonly Geo: GeoView;
  collection(name: string): CollectionView;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): object;
  RegExp(options: { regexp: string; options?: string }): object;
  startTransaction(): Promise<TransactionView>;
  runTransaction<T>(work: (transaction: TransactionView) => Promise<T>, times?: number): Promise<T>;
}

type OpenApi = (data: object) => Promise<Doc>;

export interface SdkView {
  readonly DYNAMIC_CURRENT_ENV: symbol;
  init(config: { env: symbol | string }): void;
  database(config?: { throwOnNotFound?: boolean }): DatabaseView;
  getWXContext(): Doc;
  callFunction(call: { name: string; data?: object }): Promise<{ result: unknown }>;
  readonly openapi: Readonly<Record<string, Readonly<Record<string, OpenApi>>>> &
    ((options: {
      convertCase: boolean;
    }) => Readonly<Record<string, Readonly<Record<string, OpenApi>>>>);
  readonly cloudPay: Readonly<Record<string, OpenApi>>;
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(query: { fileList: unknown[] }): Promise<{ fileList: Doc[] }>;
  deleteFile(query: { fileList: unknown[] }): Promise<{ fileList: Doc[] }>;
}
