import { pointerName } from '../../../lambda/start/pointer-name';

const nameOf = (name: string) => pointerName('/conveyor/storefront/App', { kind: 'branch', name });

test.each([
  ['main', '/conveyor/storefront/App/branch/main'],
  ['release_1.0-rc', '/conveyor/storefront/App/branch/release_1.0-rc'],
])('%s is named as it is', (name, parameter) => {
  expect(nameOf(name)).toBe(parameter);
});

test('every other name is one that a parameter may have, and its own', () => {
  const names = [
    'feature/x',
    'feature-x',
    'feature//x',
    '기능/장바구니',
    'x'.repeat(256),
    `${'x'.repeat(255)}y`,
    'a b',
    '#1',
    '@',
  ];
  const all = [...names, nameOf('feature/x').split('/').at(-1) ?? ''].map(nameOf);
  expect(new Set(all).size).toBe(all.length);
  for (const parameter of all)
    expect(parameter).toMatch(/^\/conveyor\/storefront\/App\/branch\/[a-zA-Z0-9_.-]{1,100}$/);
  expect(nameOf('feature/x')).toMatch(/\/feature-x-[0-9a-f]{16}$/);
});
