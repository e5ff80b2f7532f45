import { readFile } from 'node:fs/promises';
import { CloudFault } from '../engine/cloud-fault';
import { isFields, adoptId, type Fields, type Id } from '../engine/document';
import { parseEjson } from '../engine/ejson';
import type { Engine } from '../engine/engine';
import { markSeeded } from '../seeding';
import type { Command } from './command';
import { isShopCollection, withDocuments } from './kept-documents';
import { Refusal } from './refusal';

export const importDocuments: Command = {
  name: 'import',
  argument: '<文件.jsonl>',
  flags: ['--replace'],
  purpose: '读入导出的文档，全部成功或什么都不变；--replace 先清空商城',
  async run(place, file, flags) {
    const lines = readLines(await readText(file));
    await withDocuments(place, (engine) => writeAll(engine, lines, flags.includes('--replace')));
    return `已导入 ${lines.length} 份文档。`;
  },
};

interface Line {
  readonly at: number;
  readonly collection: string;
  readonly id: Id;
  readonly doc: Fields;
}

const refuseLine = (at: number, why: string): Refusal =>
  new Refusal(`第 ${at} 行${why}；什么都没有改变。`);

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new Refusal(`读不到文件 ${file}。`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${file} 不是 UTF-8 文本。`);
  }
}

function readLines(text: string): Line[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1)]));
}

function readLine(text: string, at: number): Line {
  const { collection, doc, ...others } = readFields(text, at);
  if (typeof collection !== 'string' || !isFields(doc) || Object.keys(others).length > 0)
    throw refuseLine(at, '应该是 {"collection": …, "doc": …}');
  try {
    return { at, collection, id: adoptId(doc['_id']), doc };
  } catch {
    throw refuseLine(at, '的文档没有能用的 _id');
  }
}

function readFields(text: string, at: number): Fields {
  try {
    const line = parseEjson(text, Date.now());
    if (isFields(line)) return line;
  } catch {
    // Falls through: not our text.
  }
  throw refuseLine(at, '读不懂，要是一份扩展 JSON（Extended JSON）');
}

/** One transaction, so that any refusal leaves the documents as they were. */
async function writeAll(engine: Engine, lines: readonly Line[], replace: boolean): Promise<void> {
  const collections = new Set(engine.names().filter(isShopCollection));
  const transaction = engine.transactions.begin();
  markSeeded(engine, transaction);
  if (replace) for (const name of collections) removeAll(engine, transaction, name);
  for (const line of lines) {
    if (!collections.has(line.collection))
      throw refuseLine(line.at, `的集合 ${line.collection} 不是商城的`);
    insert(engine, transaction, line);
  }
  await engine.transactions.commit(transaction);
}

function removeAll(engine: Engine, transaction: string, collection: string): void {
  for (const { _id } of engine.select(collection))
    engine.transactions.remove(transaction, collection, _id);
}

function insert(engine: Engine, transaction: string, { at, collection, id, doc }: Line): void {
  if (engine.transactions.get(transaction, collection, id) !== undefined)
    throw refuseLine(at, `重复：${collection} 里已有 _id 为 ${JSON.stringify(id)} 的文档`);
  try {
    engine.transactions.insert(transaction, collection, doc);
  } catch (error) {
    if (!(error instanceof CloudFault)) throw error;
    throw refuseLine(at, `不能存入 ${collection}：${error.message}`);
  }
}
