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
      const isText = typeof data === 'string' || data instanceof Uint8Array;
      if (!stream || !isText) return Reflect.apply(writeSync, self, args) as number;
      stream.write(data);
      return Buffer.byteLength(data);
    },
  });
}
