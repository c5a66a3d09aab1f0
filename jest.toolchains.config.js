/** `npm run test:toolchains`: what downloads and compiles for long, apart from the gate's quick tests: each recipe by its own tools, and the storefront. */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/*.trial.ts'],
};
