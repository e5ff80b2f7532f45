import { useState } from 'react';
import { JsonView } from '../parts/json-view';

/** One line each; opened, the whole document. A single one is open from the start. */
export function DocumentList({ documents }: { documents: readonly unknown[] }) {
  const [opened, setOpened] = useState<string>();
  return (
    <ul className="document-list">
      {documents.map((document) => {
        const id = idOf(document);
        const isOpen = id === opened || documents.length === 1;
        return (
          <li key={id} data-open={isOpen}>
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpened(id === opened ? undefined : id)}
            >
              <b>{id}</b> <span className="hint">{summaryOf(document)}</span>
            </button>
            {isOpen && <JsonView value={document} />}
          </li>
        );
      })}
    </ul>
  );
}

const SUMMARY_CHARACTERS = 160;

function idOf(document: unknown): string {
  const hasId = typeof document === 'object' && document !== null && '_id' in document;
  return hasId ? String(document._id) : '';
}

/** The beginning of what is beside the id. */
function summaryOf(document: unknown): string {
  if (typeof document !== 'object' || document === null) return '';
  const others = Object.entries(document).filter(([name]) => name !== '_id' && name !== 'shopId');
  const words = others.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return words.join('  ').slice(0, SUMMARY_CHARACTERS);
}
