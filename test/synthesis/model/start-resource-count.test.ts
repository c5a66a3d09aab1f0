import type { Source } from '../../../lib/synthesis/model/source';
import { countStartResources } from '../../../lib/synthesis/model/start-resource-count';
import type { Trigger } from '../../../lib/synthesis/model/trigger';

const zip: Source = { provider: 's3', name: 'Zip', bucket: 'b', object: { kind: 'zip', key: 'a.zip' } };
const shop: Source = {
  provider: 'codecommit',
  name: 'Shop',
  repository: 'shop',
  branch: 'main',
  clone: false,
  managed: false,
};
const docs: Source = { ...shop, name: 'Docs' };
const tags = (source: string): Trigger => ({
  kind: 'push',
  source,
  filters: [{ tags: { includes: ['v*'], excludes: [] } }],
});
const clock = (expression: string): Trigger => ({ kind: 'schedule', expression, zone: 'UTC' });

test.each<[string, readonly [Source, ...Source[]], readonly Trigger[], number]>([
  ['a source from which nothing starts has a role with a policy', [zip], [], 2],
  ['a rule comes with a role and a policy', [zip], [{ kind: 'change', source: 'Zip' }], 5],
  ['one function looks at all sources', [shop, docs], [tags('Shop'), tags('Docs')], 4 + 9],
  ['a schedule is made once', [zip], [clock('rate(1 day)'), clock('rate(1 day)'), clock('rate(2 days)')], 2 + 6],
  ['so is a rule of another pipeline', [zip], [{ kind: 'pipeline', pipeline: 'base' }], 2 + 3],
])('%s', (_, sources, triggers, count) => {
  expect(countStartResources({ sources, triggers })).toBe(count);
});
