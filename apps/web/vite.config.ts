import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './build/precompress.ts'

// The phones and desks of a town hall: browsers of the last three years.
const browsers = ['chrome111', 'edge111', 'firefox113', 'safari16.4']

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    // The CSP allows no data: fonts, and every browser above preloads modules by itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Few files on a bad line: what every screen needs in two, then one for each screen.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules[\\/](?!qrcode|dijkstrajs)/ },
            { name: 'kit', test: /platform[\\/](ui|i18n)[\\/]/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
