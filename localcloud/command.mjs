// `npm run cloud -- <command>`: installs what is needed, then looks after the kept documents in this same process.
import { ensureInstalled } from '../config/setup.mjs';

try {
  await ensureInstalled();
  await import('tsx');
  await import('./cli.ts');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
