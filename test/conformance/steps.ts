import type { ConformanceCase, ConformanceEnv } from './conformance-case';
import { errCodeOf, isRefused } from './refused';
import type { AggregateView, Doc } from './sdk';

type Named = readonly [name: string, run: ConformanceCase['run']];
type Given = readonly object[];
type Build<Result> = (env: ConformanceEnv) => Result;

const put = async ({ goods }: ConformanceEnv, docs: Given) => {
  if (docs.length > 0) await goods.add({ data: docs });
};

/** Which of the documents a query finds, in the order of their ids, and how many `count` says there are. */
export const finds = (name: string, docs: Given, query: Build<object>): Named => [
  name,
  async (env) => {
    await put(env, docs);
    const asked = query(env);
    const { data } = await env.goods.where(asked).orderBy('_id', 'asc').get();
    const { total } = await env.goods.where(asked).count();
    return { found: data.map(({ _id }) => _id), counted: total };
  },
];

/** A query that is refused; with which number is not written anywhere. */
export const refusesQuery = (name: string, docs: Given, query: Build<object>): Named => [
  name,
  async (env) => {
    await put(env, docs);
    return { refused: await isRefused(() => env.goods.where(query(env)).get()) };
  },
];

/** What an update by id makes of the document `a`. */
export const updates = (name: string, before: object, change: Build<object>): Named => [
  name,
  async (env) => {
    await put(env, [{ _id: 'a', ...before }]);
    const { stats } = await env.goods.doc('a').update({ data: change(env) });
    return { updated: stats.updated, ...(await afterwards(env)) };
  },
];

/** An update that is refused, by number, and leaves the document as it was. */
export const refusesUpdate = (name: string, before: object, change: Build<object>): Named => [
  name,
  async (env) => {
    await put(env, [{ _id: 'a', ...before }]);
    const errCode = await errCodeOf(() => env.goods.doc('a').update({ data: change(env) }));
    return { errCode, ...(await afterwards(env)) };
  },
];

async function afterwards({ goods }: ConformanceEnv): Promise<{ document: object | null }> {
  const { data } = await goods.doc('a').get();
  return { document: data && withoutId(data) };
}

const withoutId = (doc: Doc) =>
  Object.fromEntries(Object.entries(doc).filter(([name]) => name !== '_id'));

/** What one expression makes of one document. */
export const computes = (name: string, doc: object, expression: Build<unknown>): Named => [
  name,
  async (env) => {
    await put(env, [{ _id: 'a', ...doc }]);
    const { list } = await env.goods
      .aggregate()
      .project({ value: expression(env) })
      .end();
    return { value: list[0]?.['value'] };
  },
];

/** What a pipeline makes of the documents. */
export const lists = (
  name: string,
  docs: Given,
  pipeline: (start: AggregateView, env: ConformanceEnv) => AggregateView,
): Named => [
  name,
  async (env) => {
    await put(env, docs);
    return { list: (await pipeline(env.goods.aggregate(), env).end()).list };
  },
];

/** A pipeline that is refused. The SDK gives an aggregation's code as it came, with the number -1. */
export const refusesPipeline = (
  name: string,
  docs: Given,
  pipeline: (start: AggregateView, env: ConformanceEnv) => AggregateView,
): Named => [
  name,
  async (env) => {
    await put(env, docs);
    return { errCode: await errCodeOf(() => pipeline(env.goods.aggregate(), env).end()) };
  },
];
