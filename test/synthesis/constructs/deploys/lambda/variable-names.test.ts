import { toVariableNames } from '../../../../../lib/synthesis/constructs/deploys/lambda/variable-names';

test('a function is told where its variables are kept, and no value', () => {
  expect(
    toVariableNames([
      { name: 'LOG_LEVEL', value: 'info', stored: { kind: 'parameter', name: '/conveyor/shop/staging/LOG_LEVEL' } },
      { name: 'DATABASE', stored: { kind: 'secret', secret: 'shop/database', key: 'url' } },
      { name: 'TOKEN', stored: { kind: 'secret', secret: 'shop/token' } },
    ]),
  ).toEqual({
    LOG_LEVEL_PARAMETER: '/conveyor/shop/staging/LOG_LEVEL',
    DATABASE_SECRET: 'shop/database',
    DATABASE_SECRET_KEY: 'url',
    TOKEN_SECRET: 'shop/token',
  });
});
