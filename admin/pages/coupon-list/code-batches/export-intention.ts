import { CallError } from '../../../services/call-error';
import { createIntention, type Intention } from '../../../services/intention';

const entry = (batchId: string) => `console.export.${batchId}`;

/**
 * Exporting a batch. The server answers the codes once, and again only to the same key: it outlives the dialog and a
 * reload of the page until the person says that the file is safe, so that a lost answer or download loses no codes.
 */
export function exportIntention(batchId: string): Intention {
  const fresh = createIntention();
  return {
    keyFor: (content) => {
      const key = sessionStorage.getItem(entry(batchId)) ?? fresh.keyFor(content);
      sessionStorage.setItem(entry(batchId), key);
      return key;
    },
    settle: (error) => {
      const isRefused = error instanceof CallError && error.kind === 'refused';
      if (isRefused) forgetExport(batchId);
    },
  };
}

/** Whether this tab began an export nobody has said to be safe. */
export function isExportOpen(batchId: string): boolean {
  return sessionStorage.getItem(entry(batchId)) !== null;
}

export function forgetExport(batchId: string): void {
  sessionStorage.removeItem(entry(batchId));
}
