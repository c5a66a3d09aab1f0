import { anyStages, found, pipelineOf, withPipeline } from '../../helpers/definition';

const source = 'source: { codecommit: shop }';

test('a pipeline of few words has good defaults', () => {
  expect(pipelineOf(withPipeline(source, anyStages))).toMatchObject({
    name: 'shop',
    mode: 'QUEUED',
    keepDays: 365,
    tags: {},
    variables: [],
    notices: [],
  });
});

test('a pipeline says how it runs, how long it keeps, and what it is tagged with', () => {
  const text = withPipeline(
    source,
    anyStages,
    'mode: SUPERSEDED',
    'keep: 90d',
    'tags: { team: web }',
    'variables: { THEME: light, SIZE: "3" }',
    'notify: [{ email: team@acme.example, when: [failed] }]',
  );
  expect(pipelineOf(text)).toMatchObject({
    mode: 'SUPERSEDED',
    keepDays: 90,
    tags: { team: 'web' },
    variables: [
      { name: 'THEME', defaultValue: 'light' },
      { name: 'SIZE', defaultValue: '3' },
    ],
    notices: [{ kind: 'email', address: 'team@acme.example', when: ['failed'] }],
  });
});

test('artifacts live a day at least', () => {
  expect(found('BadDuration', withPipeline(source, anyStages, 'keep: 12h'))).toEqual(['12h · "12h" is out of bounds']);
});
