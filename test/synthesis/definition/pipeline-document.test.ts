import { pipelineDocument } from '../../../lib/synthesis/definition/pipeline-document';

const takes = (value: unknown) => pipelineDocument.safeParse(value).success;

const source = { codecommit: 'shop' };
const stages = [{ name: 'One', actions: [{ approve: 'ok' }] }];

test.each([
  { source, stages },
  {
    source,
    stages,
    notify: [{ email: 'a@acme.example' }],
    mode: 'PARALLEL',
    keep: '90d',
    tags: { a: 'b' },
    variables: { A: 'b' },
  },
])('%j is a pipeline', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { stages },
  { source },
  { source, stages: [] },
  { source, stages, mode: 'queued' },
  { source, stages, tags: { cost: 4711 } },
  { source, stages, triggers: [] },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
