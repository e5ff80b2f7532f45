import { fault } from '../engine/cloud-fault';
import { isFields, type Fields, type Id } from '../engine/document';
import { bsonSize } from '../engine/document-size';
import { documentText } from '../engine/document-text';
import { stringifyEjson, parseEjson } from '../engine/ejson';
import type { Engine } from '../engine/engine';
import { project } from '../engine/projection';
import type { Action, Answer, CloudRequest } from './protocol';
import { count, ejsonFields, fieldsFrom, optionalText, text, texts } from './params';

interface Limits {
  readonly maxDocumentBytes: number;
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const MAX_REPLY_CHARACTERS = 16 * 1024 * 1024;

/** Collections of the local cloud itself; for the shop they do not exist. */
export const isHidden = (collection: string) => collection.startsWith('~');

export function collectionOf(request: CloudRequest): string {
  const name = text(request, 'collectionName');
  if (isHidden(name)) throw fault.noCollection(name);
  return name;
}

const transactionOf = (request: CloudRequest) => optionalText(request, 'transactionId');
const isByDocument = (request: CloudRequest) => request['queryType'] === 'DOC';

export function databaseActions(engine: Engine, limits: Limits): [string, Action][] {
  return [
    ['database.getDocument', (request) => getDocument(engine, request)],
    ['database.calculateDocument', (request) => countDocuments(engine, request)],
    ['database.aggregateDocuments', (request) => aggregateDocuments(engine, request)],
    ['database.insertDocument', (request) => insertDocument(engine, limits, request)],
    ['database.modifyDocument', (request) => modifyDocument(engine, limits, request)],
    ['database.removeDocument', (request) => removeDocument(engine, request)],
    ['database.addCollection', (request) => addCollection(engine, request)],
  ];
}

function getDocument(engine: Engine, request: CloudRequest): Answer {
  const collection = collectionOf(request);
  const query = ejsonFields(request, 'query', engine.now());
  const projection = ejsonFields(request, 'projection', 0);
  const transaction = transactionOf(request);
  if (transaction !== undefined) {
    const doc = engine.transactions.get(transaction, collection, documentId(request, query));
    return listOf(project(doc === undefined ? [] : [doc], projection, query));
  }
  const limit = Math.min(count(request, 'limit', DEFAULT_LIMIT), MAX_LIMIT);
  const skip = count(request, 'offset', 0);
  const sort = ejsonFields(request, 'order', 0);
  const found = engine.select(collection, query, { sort, skip, limit });
  return listOf(project(found, projection, query));
}

function listOf(docs: readonly Fields[]): Answer {
  const list = docs.map(documentText);
  const characters = list.reduce((sum, line) => sum + line.length, 0);
  if (characters > MAX_REPLY_CHARACTERS)
    throw fault.refused('the reply would be larger than 16 MB; ask for fewer documents');
  return { data: { list } };
}

/** A transaction works on documents by id; the SDK sends queries in it only by mistake. */
function documentId(request: CloudRequest, query: Fields): Id {
  const id = query['_id'];
  const isId = typeof id === 'string' || typeof id === 'number';
  if (isByDocument(request) && isId) return id;
  throw fault.refused('where() is not supported in a transaction; use doc(id)');
}

function countDocuments(engine: Engine, request: CloudRequest): Answer {
  const query = ejsonFields(request, 'query', engine.now());
  return { data: { total: engine.count(collectionOf(request), query) } };
}

function aggregateDocuments(engine: Engine, request: CloudRequest): Answer {
  const stages = request['stages'];
  if (!Array.isArray(stages)) throw fault.badParameter("'stages' must be a list");
  const now = engine.now();
  const pipeline = stages.map((stage: unknown) => readStage(stage, now));
  const found = engine.derive(collectionOf(request), pipeline, isHidden);
  return { data: { list: found.map(stringifyEjson) } };
}

function readStage(stage: unknown, now: number): Fields {
  if (!isFields(stage)) throw fault.badParameter('an aggregation stage must be an object');
  const { stageKey, stageValue } = stage;
  if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
    throw fault.badParameter('an aggregation stage needs a name and a value');
  return { [stageKey]: parseEjson(stageValue, now) };
}

async function insertDocument(
  engine: Engine,
  limits: Limits,
  request: CloudRequest,
): Promise<Answer> {
  const collection = collectionOf(request);
  const bodies = texts(request, 'data').map((sent) => readBody(sent, limits, engine.now()));
  const transaction = transactionOf(request);
  if (transaction === undefined)
    return { data: { insertedIds: await engine.insertMany(collection, bodies) } };
  const insertedIds = bodies.map((body) =>
    engine.transactions.insert(transaction, collection, body),
  );
  return { data: { insertedIds } };
}

function readBody(sent: string, limits: Limits, now: number): Fields {
  const body = fieldsFrom(sent, 'data', now);
  const { maxDocumentBytes } = limits;
  // Text of a document that is too large is at least half as long.
  if (sent.length * 2 > maxDocumentBytes && bsonSize(body) > maxDocumentBytes)
    throw fault.refused(`a document may have at most ${maxDocumentBytes} bytes`);
  return body;
}

async function modifyDocument(
  engine: Engine,
  limits: Limits,
  request: CloudRequest,
): Promise<Answer> {
  const data = readBody(text(request, 'data'), limits, engine.now());
  if (request['merge'] === false) return replaceDocument(engine, request, data);
  if (request['upsert'] === true) throw fault.unsupported('an update that inserts (upsert)');
  const collection = collectionOf(request);
  const query = ejsonFields(request, 'query', engine.now());
  const transaction = transactionOf(request);
  if (transaction !== undefined) {
    const id = documentId(request, query);
    return { data: { updated: engine.transactions.update(transaction, collection, id, data) } };
  }
  const multi = request['multi'] === true;
  return { data: { updated: await engine.update(collection, query, data, { multi }) } };
}

async function replaceDocument(
  engine: Engine,
  request: CloudRequest,
  body: Fields,
): Promise<Answer> {
  const collection = collectionOf(request);
  const id = documentId(request, ejsonFields(request, 'query', engine.now()));
  const transaction = transactionOf(request);
  const { updated, created } =
    transaction === undefined
      ? await engine.set(collection, id, body)
      : engine.transactions.set(transaction, collection, id, body);
  return { data: { updated, ...(created && { upsert_id: id }) } };
}

async function removeDocument(engine: Engine, request: CloudRequest): Promise<Answer> {
  const collection = collectionOf(request);
  const query = ejsonFields(request, 'query', engine.now());
  const transaction = transactionOf(request);
  if (transaction !== undefined) {
    const id = documentId(request, query);
    return { data: { deleted: engine.transactions.remove(transaction, collection, id) } };
  }
  const multi = request['multi'] === true;
  return { data: { deleted: await engine.remove(collection, query, { multi }) } };
}

/** Collections are declared with the functions; asking for one more is asking for a name that exists. */
function addCollection(engine: Engine, request: CloudRequest): Answer {
  const name = collectionOf(request);
  if (engine.names().includes(name)) throw fault.collectionThere(name);
  throw fault.refused(`declare the collection '${name}' in the manifest instead of creating it`);
}
