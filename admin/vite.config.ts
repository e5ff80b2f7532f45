import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const room = fileURLToPath(new URL('.', import.meta.url));

/** The console is static files: relative addresses, so that any folder of any host can serve it. */
export default defineConfig({
  root: room,
  base: './',
  build: {
    outDir: fileURLToPath(new URL('../dist/admin', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // antd with its table and pickers is one library; it is cached apart from our own code.
    chunkSizeWarningLimit: 1400,
    rolldownOptions: {
      // antd marks its files for server components, which a page in the browser has no use for.
      onwarn: (warning, say) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') say(warning);
      },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
