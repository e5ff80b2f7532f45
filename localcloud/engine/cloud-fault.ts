/**
 * A refusal as the cloud words it: `code` is what the SDK maps to its error numbers
 * (DATABASE_REQUEST_FAILED -> -502001 and so on), `message` is for the developer who reads it.
 */
export class CloudFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudFault';
  }
}

/** The words of the cloud, by situation. */
export const fault = {
  badParameter: (message: string) => new CloudFault('INVALID_PARAM', message),
  badOperator: (message: string) => new CloudFault('DATABASE_INVALID_OPERRATOR', message),
  refused: (message: string) => new CloudFault('DATABASE_REQUEST_FAILED', message),
  /** SQLite's own words decide which; a file system's are led to the same. */
  notStored: (reason: unknown) =>
    new CloudFault(
      'DATABASE_REQUEST_FAILED',
      /SQLITE_FULL|disk is full|ENOSPC/.test(wordsOf(reason))
        ? 'the disk is full; nothing was changed'
        : 'the data could not be written to the disk; nothing was changed',
    ),
  unsupported: (name: string) =>
    new CloudFault('DATABASE_REQUEST_FAILED', `${name} is not supported by the local cloud`),
  noCollection: (name: string) =>
    new CloudFault('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`),
  collectionThere: (name: string) =>
    new CloudFault('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`),
  duplicate: (collection: string, key: string) =>
    new CloudFault(
      'DATABASE_REQUEST_FAILED',
      `E11000 duplicate key error collection: ${collection} key: ${key}`,
    ),
  conflict: (collection: string, id: string | number) =>
    new CloudFault(
      'DATABASE_TRANSACTION_CONFLICT',
      `WriteConflict: another write changed ${collection}/${id} first`,
    ),
  transactionOver: (message: string) => new CloudFault('DATABASE_TRANSACTION_FAIL', message),
};

function wordsOf(reason: unknown): string {
  if (!(reason instanceof Error)) return '';
  return 'code' in reason ? `${String(reason.code)} ${reason.message}` : reason.message;
}
