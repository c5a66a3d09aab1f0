/** Every test runs on real parts; `testTimeout` bounds a hang, it times nothing. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: true }],
  },
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.conveyor', '<rootDir>/dist'],
  watchPathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.conveyor'],
  setupFiles: ['<rootDir>/test/helpers/environment.ts'],
  // Most tests wait for processes of their own, so that a core each is none too many.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
