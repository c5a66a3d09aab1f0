/** `npm run test:toolchains`: each recipe run for real by its own tools, which download and compile; apart from the gate's quick tests. */
module.exports = {
  ...require('./jest.config.js'),
  roots: ['<rootDir>/test/recipes'],
  testMatch: ['**/*.trial.ts'],
};
