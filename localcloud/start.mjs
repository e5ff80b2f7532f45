// `npm start`: installs and builds what is needed, then runs the local cloud in this same process.
import { createServer } from 'node:net';
import { ensureInstalled } from '../config/setup.mjs';
import { buildWhatChanged } from '../config/build.mjs';

/** What the pages need; the mini-program itself is built by `npm run build`. */
const TARGETS = ['functions', 'h5', 'admin', 'shell', 'inspector'];

function readPort(text = '8787') {
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT 要是 0 到 65535 的整数，现在是「${text}」。`);
}

/** A busy port is worth knowing before minutes of set-up. */
async function ensurePortFree(port) {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    const why = error.code === 'EADDRINUSE' ? '已被别的程序占用' : '没有权限使用';
    throw new Error(
      `端口 ${port} ${why}。请停下那个程序，或换一个端口：PORT=${port + 1} npm start`,
    );
  }
  await new Promise((resolve) => probe.close(resolve));
}

try {
  await ensurePortFree(readPort(process.env.PORT));
  await ensureInstalled();
  await buildWhatChanged(TARGETS);
  // Functions are built again when their sources are saved; WATCH=0 leaves them as they are.
  process.env.WATCH ??= '1';
  // One process: a signal reaches the local cloud itself, and nothing is left behind.
  await import('tsx');
  await import('./main.ts');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
