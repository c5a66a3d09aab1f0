/** `npm run test:toolchains`: what takes long, apart from the quick tests of the gate: recipes and deploys by their own tools, containers, rehearsals from end to end, every template before every validator. */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/*.trial.ts'],
};
