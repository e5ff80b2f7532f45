import * as v from 'valibot';
import type { Engine } from '../engine/engine';

/** What the local cloud keeps about a file beside its bytes; hidden from functions like every `~` collection. */
export const fileCollection = { name: '~files', indexes: [] };

const recordSchema = v.object({
  /** The cloud path. */
  _id: v.string(),
  /** The name of its bytes in the files folder. */
  content: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  contentType: v.string(),
  isPicture: v.boolean(),
  /** UTC milliseconds. */
  uploadedAt: v.number(),
});

export type FileRecord = v.InferOutput<typeof recordSchema>;

export const readFileRecord = (document: unknown): FileRecord => v.parse(recordSchema, document);

export interface FileRecords {
  get(path: string): FileRecord | undefined;
  all(): FileRecord[];
  put(record: FileRecord): Promise<void>;
  remove(path: string): Promise<void>;
}

export function fileRecords(engine: Engine): FileRecords {
  const find = (query: Record<string, unknown>) =>
    engine.select(fileCollection.name, query).map(readFileRecord);
  return {
    get: (path) => find({ _id: path })[0],
    all: () => find({}),
    async put({ _id, ...body }) {
      await engine.set(fileCollection.name, _id, body);
    },
    async remove(path) {
      await engine.remove(fileCollection.name, { _id: path });
    },
  };
}
