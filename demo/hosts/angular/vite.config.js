import { defineConfig } from 'vite';

// Without Angular's command line: templates are compiled in the page by `@angular/compiler`, and `ngc` has checked them before.
export default defineConfig({ build: { target: 'es2022', modulePreload: false } });
