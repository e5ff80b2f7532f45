import fs from 'node:fs';

/**
 * In a worker `process.stdout` belongs to the host, but a logger that writes to the file descriptors itself
 * would pass it by. Such writes are led to the same streams, so that every line is known by its function.
 */
export function captureDirectOutput(): void {
  const streams = new Map<unknown, NodeJS.WriteStream>([
    [1, process.stdout],
    [2, process.stderr],
  ]);
  fs.writeSync = new Proxy(fs.writeSync, {
    apply(writeSync, self, args: unknown[]) {
      const [fd, data] = args;
      const stream = streams.get(fd);
      if (!stream || !isText(data)) return Reflect.apply(writeSync, self, args) as number;
      stream.write(data);
      return Buffer.byteLength(data);
    },
  });
  // What a logger uses that does not wait for its lines to be written.
  fs.write = new Proxy(fs.write, {
    apply(write, self, args: unknown[]) {
      const [fd, data] = args;
      const stream = streams.get(fd);
      const done = args[args.length - 1];
      if (!stream || !isText(data) || typeof done !== 'function')
        return Reflect.apply(write, self, args) as void;
      stream.write(
        data,
        () => void Reflect.apply(done, undefined, [null, Buffer.byteLength(data), data]),
      );
    },
  });
}

function isText(data: unknown): data is string | Uint8Array {
  return typeof data === 'string' || data instanceof Uint8Array;
}
