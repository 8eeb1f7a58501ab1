// npm start: everything Ordo needs on one machine, with nothing installed but Node 20 or newer.
import { fileURLToPath } from 'node:url';
import { installPackages, useOurNode } from './install.mjs';

try {
  await installPackages();
  await useOurNode(fileURLToPath(import.meta.url));
  const { serve } = await import('./start/serve.mjs');
  await serve();
} catch (error) {
  console.error(`\nOrdo could not start: ${error.message}`);
  process.exit(1);
}
