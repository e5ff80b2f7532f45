import { spawn } from 'node:child_process';
import { middle } from './figures';
import { end, forgetFolder, root, temporaryFolder } from './local-cloud';

/** How long a person waits after `npm start` on an installed and built tree; see bench/README.md. */
const runs = Number(process.argv[2] ?? 5);
const bareServer = `require('http').createServer((q, r) => r.end('ok')).listen(Number(process.env.PORT), '127.0.0.1')`;

interface Sample {
  readonly bareMs: number;
  readonly pageMs: number;
  readonly answerMs: number;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

async function answered(url: string, init: RequestInit, accept: (text: string) => boolean) {
  for (;;) {
    const text = await fetch(url, init).then(
      async (response) => (response.ok ? response.text() : ''),
      () => '',
    );
    if (text !== '' && accept(text)) return;
    await pause();
  }
}

async function bare(port: number): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, PORT: String(port) };
  const program = spawn(process.execPath, ['-e', bareServer], { env, stdio: 'ignore' });
  await answered(`http://127.0.0.1:${port}/`, {}, () => true);
  const took = performance.now() - began;
  await end(program);
  return took;
}

async function shop(port: number): Promise<Omit<Sample, 'bareMs'>> {
  const dataDir = await temporaryFolder();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const program = spawn(process.execPath, ['localcloud/start.mjs'], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
  await answered(`${url}/`, {}, (text) => text.includes('<script'));
  const pageMs = performance.now() - began;
  const home = { method: 'POST', body: JSON.stringify({ action: 'home', data: {} }) };
  const headers = { 'content-type': 'application/json' };
  await answered(`${url}/v1/functions/open`, { ...home, headers }, (text) =>
    text.includes('"ok":true'),
  );
  const answerMs = performance.now() - began;
  await end(program);
  await forgetFolder(dataDir);
  return { pageMs, answerMs };
}

async function main(): Promise<void> {
  const samples: Sample[] = [];
  for (let run = 0; run < runs; run += 1) {
    const port = 18_000 + run;
    samples.push({ bareMs: await bare(port), ...(await shop(port)) });
  }
  const of = (name: keyof Sample) => middle(samples.map((sample) => sample[name]));
  const [bareMs, pageMs, answerMs] = [of('bareMs'), of('pageMs'), of('answerMs')];
  const line = (what: string, ms: number) =>
    console.log(
      `${what.padEnd(34)} ${Math.round(ms)} ms   ${(ms / bareMs).toFixed(1)} x bare node:http`,
    );
  console.log(`median of ${runs} runs, empty data directory each time`);
  line('spawn to first page', pageMs);
  line('spawn to first function answer', answerMs);
  line('bare node:http', bareMs);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
