import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { documentText } from '../engine/document-text';
import type { Doc, Engine } from '../engine/engine';
import type { Command } from './command';
import { isShopCollection, refuseWithoutDocuments, withDocuments } from './kept-documents';
import { Refusal } from './refusal';

export const exportDocuments: Command = {
  name: 'export',
  argument: '<文件.jsonl>',
  purpose: '把商城的全部文档写成一行一份的文本',
  async run(place, file) {
    refuseWithoutDocuments(place.dataDir);
    if (existsSync(file)) throw new Refusal(`${file} 已经有了，请换一个文件名。`);
    const documents = await withDocuments(place, (engine) => writeAll(engine, file));
    return `已导出 ${documents} 份文档到 ${file}。`;
  },
};

/** Written beside its place first, so that an export is there whole or not at all. */
async function writeAll(engine: Engine, file: string): Promise<number> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.making`;
  try {
    const documents = await writeDraft(engine, draft);
    await rename(draft, file);
    return documents;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(engine: Engine, draft: string): Promise<number> {
  const handle = await open(draft, 'w');
  let documents = 0;
  try {
    for (const collection of engine.names().filter(isShopCollection).sort()) {
      const docs = engine.select(collection).sort(byId);
      await handle.appendFile(docs.map((doc) => lineOf(collection, doc)).join(''));
      documents += docs.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return documents;
}

const lineOf = (collection: string, doc: Doc): string =>
  `{"collection":${JSON.stringify(collection)},"doc":${documentText(doc)}}\n`;

/** Numbers before texts, texts by their UTF-16 units: the order does not depend on who came first. */
function byId({ _id: one }: Doc, { _id: other }: Doc): number {
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return one < other ? -1 : 1;
}
