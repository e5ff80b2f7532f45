import { createHash, randomBytes } from 'node:crypto';
import { CloudFault } from '../engine/cloud-fault';
import type { Engine } from '../engine/engine';
import type { Storage } from '../gateway/storage-actions';
import type { Log } from '../host/log';
import { OneAtATime } from '../one-at-a-time';
import { pathFault } from './cloud-path';
import { contentsInMemory, type Contents } from './contents';
import { contentsInFolder, filesFolder } from './contents-folder';
import { fileIdOf, pathOf } from './file-id';
import { isAsNamed, kindOf } from './file-kind';
import { fileRecords, type FileRecord, type FileRecords } from './file-records';
import { ObjectRefusal } from './object-refusal';
import { readLink, signedLinks, type Signature, type SignedLinks } from './signed-links';

export interface CloudStorageOptions {
  readonly engine: Engine;
  /** `null` keeps the bytes in memory. */
  readonly dataDir: string | null;
  /** The key of the local cloud's tokens. */
  readonly secret: string;
  /** The address of the local cloud, where links lead unless the caller sees it under another one. */
  readonly origin: string;
  readonly log: Log;
}

/** A file as it is handed out. */
export interface StoredFile {
  readonly record: FileRecord;
  readonly bytes: Buffer;
}

export interface CloudStorage extends Storage {
  /** Takes the bytes the SDK puts to the address it asked for. */
  receive(path: string, signature: Signature, bytes: Buffer): Promise<void>;
  /** Reads a file by a link; without a signature nothing is shown. */
  open(path: string, signature: Signature): Promise<StoredFile>;
  /** Whether an address is one of our links and leads to a file now. */
  reads(address: string): Promise<boolean>;
  /** Takes away bytes no record names, and records whose bytes are gone. */
  tidy(): Promise<void>;
}

const UPLOAD_LIFE_SECONDS = 900;

export async function openCloudStorage(options: CloudStorageOptions): Promise<CloudStorage> {
  const { engine, dataDir } = options;
  const newName = (): string => randomBytes(16).toString('hex');
  const storage = new FileStorage(
    options,
    fileRecords(engine),
    dataDir === null ? contentsInMemory(newName) : contentsInFolder(filesFolder(dataDir), newName),
    signedLinks(options.secret, engine.now),
  );
  await storage.tidy();
  return storage;
}

class FileStorage implements CloudStorage {
  /** Changes are made one after another, so that bytes and records never part. */
  private readonly turns = new OneAtATime();

  constructor(
    private readonly options: CloudStorageOptions,
    private readonly records: FileRecords,
    private readonly contents: Contents,
    private readonly links: SignedLinks,
  ) {}

  async upload(path: string, base = this.options.origin) {
    const fault = pathFault(path);
    if (fault !== undefined) throw new CloudFault('STORAGE_SIGN_PARAM_INVALID', fault);
    const { until, sign } = this.links.issue('put', path, UPLOAD_LIFE_SECONDS);
    const address = path.split('/').map(encodeURIComponent).join('/');
    return { url: `${base}/files/${address}`, fileId: fileIdOf(path), token: `${until}.${sign}` };
  }

  async link(fileId: string, maxAgeSeconds: number, base = this.options.origin) {
    const found = this.find(fileId);
    if (typeof found === 'string') return { code: found };
    const { until, sign } = this.links.issue('get', found._id, maxAgeSeconds);
    // Not encoded: the SDK encodes the whole address before it asks for it.
    return { code: 'SUCCESS', url: `${base}/files/${found._id}?sign=${sign}&t=${until}` } as const;
  }

  remove(fileId: string) {
    return this.turns.run(async () => {
      const found = this.find(fileId);
      if (typeof found === 'string') return found;
      await this.records.remove(found._id);
      await this.contents.remove(found.content);
      return 'SUCCESS';
    });
  }

  async receive(path: string, signature: Signature, bytes: Buffer): Promise<void> {
    this.checkSignature('put', path, signature);
    const kind = kindOf(bytes);
    if (!isAsNamed(path, kind))
      throw new ObjectRefusal('InvalidContent', `the content is ${kind.contentType}, not as named`);
    await this.turns.run(async () => {
      const before = this.records.get(path);
      const content = await this.contents.put(bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const uploadedAt = this.options.engine.now();
      await this.records.put({
        _id: path,
        content,
        bytes: bytes.length,
        sha256,
        ...kind,
        uploadedAt,
      });
      if (before !== undefined) await this.contents.remove(before.content);
    });
  }

  async open(path: string, signature: Signature): Promise<StoredFile> {
    this.checkSignature('get', path, signature);
    const record = this.records.get(path);
    const bytes = record && (await this.contents.get(record.content));
    if (record === undefined || bytes?.length !== record.bytes)
      throw new ObjectRefusal('NoSuchKey', 'there is no such file');
    return { record, bytes };
  }

  async reads(address: string): Promise<boolean> {
    const link = readLink(address, this.options.origin);
    return (
      link !== undefined &&
      this.open(link.path, link).then(
        () => true,
        () => false,
      )
    );
  }

  tidy(): Promise<void> {
    return this.turns.run(async () => {
      const sizes = await this.contents.sizes();
      for (const record of this.records.all()) {
        if (sizes.get(record.content) === record.bytes) sizes.delete(record.content);
        else await this.forget(record);
      }
      for (const name of sizes.keys()) await this.contents.remove(name);
    });
  }

  private async forget(record: FileRecord): Promise<void> {
    await this.records.remove(record._id);
    this.options.log({
      level: 'warn',
      source: 'storage',
      text: `the content of ${record._id} is gone or cut off; the file is forgotten`,
    });
  }

  private find(fileId: string): FileRecord | 'STORAGE_EXCEED_AUTHORITY' | 'STORAGE_FILE_NONEXIST' {
    const place = pathOf(fileId);
    if (place === 'foreign') return 'STORAGE_EXCEED_AUTHORITY';
    return (
      (place === 'broken' ? undefined : this.records.get(place.path)) ?? 'STORAGE_FILE_NONEXIST'
    );
  }

  private checkSignature(purpose: 'put' | 'get', path: string, signature: Signature): void {
    const outcome = this.links.check(purpose, path, signature);
    if (outcome === 'expired') throw new ObjectRefusal('AccessDenied', 'the link has expired');
    if (outcome === 'forged')
      throw new ObjectRefusal('SignatureDoesNotMatch', 'the signature is not ours');
  }
}
