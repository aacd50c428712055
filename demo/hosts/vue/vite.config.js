import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => /^(kg|probe)-/.test(tag) } } })],
  build: { target: 'es2022', modulePreload: false },
});
