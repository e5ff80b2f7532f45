import { documentText } from '../engine/document-text';
import type { Engine } from '../engine/engine';
import { isHidden } from '../gateway/database-actions';
import type { CollectionRow } from './answers';

/** Larger collections are not turned into text whole only to be weighed. */
const WEIGHED_DOCUMENTS = 200;

/** All collections with what they hold, the shop's first. */
export function listCollections(engine: Engine): CollectionRow[] {
  const rows = engine.names().map((name) => rowOf(engine, name));
  return rows.toSorted((a, b) => Number(a.own) - Number(b.own) || a.name.localeCompare(b.name));
}

function rowOf(engine: Engine, name: string): CollectionRow {
  const documents = engine.count(name);
  const sample = engine.select(name, {}, { limit: WEIGHED_DOCUMENTS });
  const weighed = sample.reduce((sum, doc) => sum + Buffer.byteLength(documentText(doc)), 0);
  const isEstimate = documents > sample.length;
  const bytes = isEstimate ? Math.round((weighed / sample.length) * documents) : weighed;
  return { name, own: isHidden(name), documents, bytes, isEstimate };
}
