import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Strict mode mounts twice in React's development build only, so that is what is built here.
export default defineConfig({
  base: './',
  plugins: [react()],
  mode: 'development',
  build: { target: 'es2022', modulePreload: false },
});
