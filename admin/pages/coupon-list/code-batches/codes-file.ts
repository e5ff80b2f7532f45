import type { CodeBatchRow } from '#contract/views';
import { beijingDay } from '#domain/calendar';
import { writeCsv } from '#domain/csv/write-csv';
import { safeFileName } from '../../../texts/safe-file-name';

/** The codes of a batch as a spreadsheet reads them: one a line, numbered as for the printer. */
export function codesFile(
  { title, createdAt }: Pick<CodeBatchRow, 'title' | 'createdAt'>,
  codes: readonly string[],
): { readonly name: string; readonly content: string } {
  const rows = codes.map((code, place) => [place + 1, code] as const);
  return {
    name: `兑换码-${safeFileName(title)}-${beijingDay(createdAt)}.csv`,
    content: writeCsv([['序号', '兑换码'], ...rows]),
  };
}
