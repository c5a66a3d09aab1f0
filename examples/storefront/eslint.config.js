import js from '@eslint/js';

const runtime = ['AbortSignal', 'Buffer', 'URL', 'URLSearchParams', 'console', 'fetch', 'process', 'setTimeout'];

export default [
  { ignores: ['**/dist/'] },
  js.configs.recommended,
  {
    languageOptions: { globals: Object.fromEntries(runtime.map((name) => [name, 'readonly'])) },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'arrow-body-style': 'error',
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'no-shadow': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
];
