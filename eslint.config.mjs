import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

const browserCode = ['src/**/*.ts'];
const nodeCode = ['src/proxy/**', 'src/emulator/**', 'src/cli/**'];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      'custom-elements.json',
      'demo/dist/**',
      'demo/*/dist/**',
      'demo/hosts/**',
      'test/package/typings/frameworks/**',
      'test/mutation/.tmp/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { files: browserCode, ...lit['flat/recommended'] },
  { files: browserCode, ...wc['flat/best-practice'] },
  { files: browserCode, plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'wc/guard-super-call': 'off',
      // As the compiler has it: an argument that only a signature needs is marked by its name.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // Rules learned from other libraries' issues: each of these breaks under a host's strict CSP, its theme or its page.
    files: browserCode,
    ignores: nodeCode,
    rules: {
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'zod',
              message:
                "Write `import * as z from 'zod/mini'`: the classic build probes eval and weighs four times as much.",
            },
            {
              name: 'lit/directives/style-map.js',
              message: 'styleMap writes a style attribute on its first render, which style-src blocks.',
            },
            {
              name: 'lit/directives/unsafe-html.js',
              message: 'Vendor and user text is rendered as text only.',
            },
            {
              name: 'lit/directives/repeat.js',
              message: 'Keyed repeat leaks a comment node per removed row in lit 3.3.3.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TemplateElement[value.raw=/\\d(rem)\\b/]',
          message: 'A host may set html{font-size:62.5%}: use em.',
        },
        { selector: 'TemplateElement[value.raw=/z-index/]', message: 'Use the top layer (popover, dialog).' },
        {
          selector: 'TemplateElement[value.raw=/\\sstyle=/]',
          message: 'style= is blocked by style-src; set it through CSSOM.',
        },
        {
          selector: 'MemberExpression[property.name=/^(localStorage|sessionStorage|innerHTML|outerHTML)$/]',
          message: 'Nothing personal is stored, and text is never parsed as markup.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off', // chai's assertions look thenable
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // vitest's matchers, such as expect.any(String), are `any`
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.mjs', 'test/bench/**/*.js'], ...tseslint.configs.disableTypeChecked },
);
