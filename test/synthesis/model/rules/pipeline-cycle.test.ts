import { found } from '../../../helpers/definition';

const definition = (after: Readonly<Record<string, string>>) =>
  [
    'pipelines:',
    ...Object.entries(after).map(
      ([name, other]) =>
        `  ${name}: { source: { codecommit: ${name} }, triggers: [{ pipeline: ${other} }], stages: [{ name: One, actions: [{ approve: ok }] }] }`,
    ),
  ].join('\n');

test('pipelines that start each other in one direction are good', () => {
  expect(found('PipelineCycle', definition({ app: 'base', base: 'image' }))).toEqual([]);
});

test('a pipeline that starts itself is refused', () => {
  expect(found('PipelineCycle', definition({ app: 'app' }))).toEqual([
    'app · pipeline "app" would start itself for ever: app → app',
  ]);
});

test('a circle is told at each of its triggers', () => {
  const problems = found('PipelineCycle', definition({ app: 'base', base: 'image', image: 'app', other: 'app' }));
  expect(problems.map((one) => one.split(' · ')[0])).toEqual(['base', 'image', 'app']);
  expect(problems[0]).toContain('app → image → base → app');
});
