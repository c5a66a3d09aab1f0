import { migrateDocument } from '../../../lib/synthesis/definition/migrate-document';

const takes = (value: unknown) => migrateDocument.safeParse(value).success;

const least = { migrate: 'schema', compatible: 'backward' };

test.each([
  { ...least, commands: ['npx prisma migrate deploy'] },
  { ...least, recipe: 'npm', run: ['migrate'], environment: 'staging' },
  { ...least, buildspec: 'migrate.yaml', env: { DATABASE: { secret: 'shop/database', key: 'url' } }, timeout: '30m' },
])('%j is a migration', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { migrate: 'schema', commands: ['make migrate'] },
  { ...least, compatible: 'forward', commands: ['make migrate'] },
  { ...least, compatible: true, commands: ['make migrate'] },
  { compatible: 'backward', commands: ['make migrate'] },
  { ...least, commands: ['make migrate'], artifacts: [{ name: 'site', directory: 'dist' }] },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});

test('an editor asks for exactly one way', () => {
  expect(migrateDocument.meta()).toMatchObject({
    oneOf: [{ required: ['recipe'] }, { required: ['commands'] }, { required: ['buildspec'] }],
  });
});
