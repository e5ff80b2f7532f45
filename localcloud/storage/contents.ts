/**
 * The bytes of files, each under a name made here that says nothing about its path: no path of a caller ever
 * becomes a path of the disk.
 */
export interface Contents {
  /** Keeps the bytes durably. @returns their name */
  put(bytes: Buffer): Promise<string>;
  get(name: string): Promise<Buffer | undefined>;
  remove(name: string): Promise<void>;
  /** How many bytes lie under each name. */
  sizes(): Promise<Map<string, number>>;
}

/** Contents that are forgotten at the end. */
export function contentsInMemory(newName: () => string): Contents {
  const kept = new Map<string, Buffer>();
  return {
    put: async (bytes) => {
      const name = newName();
      kept.set(name, bytes);
      return name;
    },
    get: async (name) => kept.get(name),
    remove: async (name) => void kept.delete(name),
    sizes: async () => new Map([...kept].map(([name, bytes]) => [name, bytes.length])),
  };
}
