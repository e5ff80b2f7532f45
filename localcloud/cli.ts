/** Backup, restore, export, import and reset of the kept documents. Settings: DATA_DIR, as for `npm start`. */
import path from 'node:path';
import { runCommand } from './commands/run-command';

const root = path.resolve(__dirname, '..');

async function main(): Promise<void> {
  const { exitCode, text } = await runCommand(process.argv.slice(2), {
    dataDir: path.resolve(root, process.env['DATA_DIR'] ?? '.data'),
    functionsDir: path.join(root, 'dist', 'cloudfunctions'),
    // npm changes to the project's folder; a person means the one he stands in.
    workingDir: process.env['INIT_CWD'] ?? process.cwd(),
    async seed(engine) {
      const { seedShop } = await import('./seed/seed');
      await seedShop(engine);
    },
  });
  (exitCode === 0 ? console.log : console.error)(text);
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
