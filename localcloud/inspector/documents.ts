import { fault } from '../engine/cloud-fault';
import { isFields, type Fields } from '../engine/document';
import { parseEjson } from '../engine/ejson';
import type { Engine } from '../engine/engine';
import type { DocumentsAnswer } from './answers';
import { relaxedDocument } from './relaxed-document';

export interface DocumentsRequest {
  readonly collection: string;
  /** An `_id`, a query as Extended JSON, or nothing for all. */
  readonly filter: string;
  /** A field path, with `-` in front for the greatest first; nothing keeps the order of insertion. */
  readonly sort: string;
  readonly skip: number;
  readonly limit: number;
}

/** @throws CloudFault when there is no such collection or the query cannot be read */
export function findDocuments(engine: Engine, request: DocumentsRequest): DocumentsAnswer {
  const { collection, filter, sort, skip, limit } = request;
  if (!engine.names().includes(collection)) throw fault.noCollection(collection);
  const query = queryOf(filter.trim(), engine.now());
  const found = engine.select(collection, query, { sort: orderOf(sort.trim()), skip, limit });
  return { total: engine.count(collection, query), documents: found.map(relaxedDocument) };
}

function queryOf(filter: string, now: number): Fields {
  if (filter === '') return {};
  if (!filter.startsWith('{')) return byId(filter);
  const query = parseEjson(filter, now);
  if (isFields(query)) return query;
  throw fault.badParameter('the query must be an object');
}

/** An id may be a number; written down both look alike. */
function byId(text: string): Fields {
  const number = Number(text);
  return String(number) === text ? { _id: { $in: [text, number] } } : { _id: text };
}

function orderOf(sort: string): Fields {
  if (sort === '' || sort === '-') return {};
  return sort.startsWith('-') ? { [sort.slice(1)]: -1 } : { [sort]: 1 };
}
