import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// Everything that GraphiQL needs becomes a file of ours: the page loads nothing from elsewhere.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../dist-graphiql',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    chunkSizeWarningLimit: 8_000,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" speaks to servers that render React; there is none here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  worker: { format: 'es' },
});
