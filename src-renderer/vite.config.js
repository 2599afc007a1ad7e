import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// One page, in every host: nothing is inlined, because its content security policy lets only files of its own in.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../build/page',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
