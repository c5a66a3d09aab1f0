import { templateOfSources } from '../../../helpers/sources';
import { actionsOf } from '../../../helpers/stack';

test('several sources, two of one bucket, stand side by side in the stage Source', () => {
  const bucket = 'acme-content';
  const template = templateOfSources(
    { provider: 'codecommit', name: 'App', repository: 'portal', branch: 'main', clone: false, managed: false },
    { provider: 's3', name: 'Content', bucket, object: { kind: 'zip', key: 'portal/content.zip' } },
    { provider: 's3', name: 'Prices', bucket, object: { kind: 'zip', key: 'portal/prices.zip' } },
  );
  const sources = Object.entries(actionsOf(template)).filter(([name]) => name.startsWith('Source.'));
  expect(sources.map(([name, { RunOrder, Namespace }]) => [name, RunOrder, Namespace])).toEqual([
    ['Source.App', 1, 'App'],
    ['Source.Content', 1, 'Content'],
    ['Source.Prices', 1, 'Prices'],
  ]);
  template.resourceCountIs('AWS::Events::Rule', 3);
});
