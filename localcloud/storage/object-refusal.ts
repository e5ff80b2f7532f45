/** The refusals of Tencent's object storage that can happen here, with its codes and statuses. */
const STATUS = {
  AccessDenied: 403,
  SignatureDoesNotMatch: 403,
  NoSuchKey: 404,
  InvalidURI: 400,
  EntityTooLarge: 400,
  IncompleteBody: 400,
  InvalidContent: 400,
  InternalError: 500,
} as const;

/** Thrown where a file is brought or read over HTTP. */
export class ObjectRefusal extends Error {
  readonly status: number;

  constructor(
    readonly code: keyof typeof STATUS,
    message: string,
  ) {
    super(message);
    this.status = STATUS[code];
  }
}
