import { toVariables, variablePath } from '../../../lib/synthesis/model/environment-variable';

test('text becomes a parameter under the path of its environment; what exists stays where it is', () => {
  const variables = {
    LOG_LEVEL: 'debug',
    DB_HOST: { parameter: '/acme/db-host' },
    DB_PASSWORD: { secret: 'acme/db', key: 'password' },
  };
  expect(toVariables({ variables }, 'shop', 'staging')).toEqual([
    { name: 'LOG_LEVEL', value: 'debug', stored: { kind: 'parameter', name: '/conveyor/shop/staging/LOG_LEVEL' } },
    { name: 'DB_HOST', stored: { kind: 'parameter', name: '/acme/db-host' } },
    { name: 'DB_PASSWORD', stored: { kind: 'secret', secret: 'acme/db', key: 'password' } },
  ]);
  expect(toVariables({}, 'shop', 'staging')).toEqual([]);
});

test('what a parameter may not be called becomes a hyphen', () => {
  expect(variablePath('shop@acme', 'staging')).toBe('/conveyor/shop-acme/staging/');
});
