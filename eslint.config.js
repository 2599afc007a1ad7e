import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const runes = ['$state', '$derived', '$effect', '$props', '$bindable', '$inspect', '$host'];

export default defineConfig(
  { ignores: ['build/', 'coverage/', 'test/fixtures/', 'shared/tariff/data/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // An empty text means "not given" as often as not, and then `||` is what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // What is passed around here are objects of closures, whose functions stand alone.
      '@typescript-eslint/unbound-method': 'off',
      // Spreading a text is how its characters are counted rather than its UTF-16 units.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A promise may be the interface of something that is quick today.
      '@typescript-eslint/require-await': 'off',
      // TypeScript sees unused private fields itself, and sees assignments in closures too.
      'no-unused-private-class-members': 'off',
      // tsconfig asks for the brackets (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test knows what it has just put there, and `expect` says so better than a guard.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src-main/hosts/electron/**/*.ts'],
    rules: {
      // Electron makes its windows itself and hands them out by static methods.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src-main/**/*.{ts,mjs}', 'test/**/*.{ts,mjs}', '*.js', 'src-renderer/*.js'],
    languageOptions: { globals: globals.node },
  },
  { files: ['src-renderer/**/*.{ts,svelte}'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Message text is text, never HTML.
      'svelte/no-at-html-tags': 'error',
      // State is replaced, never mutated; plain maps and dates are caches and passing values.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // svelte-eslint-parser hands TypeScript another text than what lies there, which makes it look at the whole page
    // anew for every such file. It knows the runes from Svelte's own types.
    files: ['**/*.svelte.ts'],
    languageOptions: { parser: ts.parser, globals: Object.fromEntries(runes.map((rune) => [rune, false])) },
  },
  {
    // Types are svelte-check's business there; the TypeScript parser knows the names better than eslint does.
    files: ['**/*.svelte'],
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },
);
