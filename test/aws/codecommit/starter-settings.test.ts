import { parseStarter } from '../../../lib/aws/codecommit/parse-starter';
import { renderStarter, type StarterSettings, starterLength } from '../../../lib/aws/codecommit/starter-settings';

const settings: StarterSettings = {
  pipeline: 'storefront',
  sources: [
    {
      source: 'App',
      repository: 'acme-app',
      filters: [
        { branches: { includes: ['main'], excludes: [] }, paths: { includes: [], excludes: ['**/*.md'] } },
        { tags: { includes: ['v*'], excludes: [] } },
        {},
      ],
      pointer: '/conveyor/storefront/App',
    },
  ],
};
const text =
  '{"pipeline":"storefront","sources":[{"source":"App","repository":"acme-app","filters":[' +
  '{"branches":{"includes":["main"]},"paths":{"excludes":["**/*.md"]}},{"tags":{"includes":["v*"]}},{}],' +
  '"pointer":"/conveyor/storefront/App"}]}';

test('settings go through the environment without what is empty, and come back whole', () => {
  expect(renderStarter(settings)).toBe(text);
  expect(parseStarter(text)).toEqual(settings);
});

test('their length is that of the variable with its name, in bytes', () => {
  expect(starterLength(settings)).toBe(text.length + 'STARTER='.length);
  expect(starterLength({ pipeline: '가', sources: [] })).toBe('STARTER={"pipeline":"","sources":[]}'.length + 3);
});
