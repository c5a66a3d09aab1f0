import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNote } from '../../lib/problem/problem';
import { renderProblem } from '../../lib/problem/render-problem';
import { anyStages, problemsOf, withPipeline } from '../helpers/definition';

const text = readFileSync(join(__dirname, '..', '..', 'docs', 'definition.md'), 'utf8');
const fences = [...text.matchAll(/^```yaml(?: (\w+))?\n([\s\S]*?)^```$/gm)].map(
  ({ index, 1: kind = '', 2: body = '' }) => ({
    kind,
    body,
    line: text.slice(0, index).split('\n').length,
  }),
);

const source = 'source: { codecommit: shop }';
const github =
  'source: { github: acme/shop, connection: "arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11" }';
const anyBuild = 'stages: [{ name: One, actions: [{ test: all, recipe: npm }] }]';
const indent = (body: string, by: number) => body.trimEnd().replace(/^(?=.)/gm, ' '.repeat(by));
const build =
  '  - { name: Build, actions: [{ build: all, recipe: npm, artifacts: { site: dist } }, { build: api, recipe: docker, artifacts: { image: { image: shop/api } } }, { build: server, ami: { install: [make] } }] }';
const stage = (body: string, environment = '') =>
  withPipeline(source, 'stages:', `  - name: One${environment}`, '    actions:', ...indent(body, 6).split('\n'));
const staged = (body: string) =>
  withPipeline(
    source,
    'stages:',
    build,
    '  - name: Staging',
    '    environment: staging',
    '    actions:',
    ...indent(body, 6).split('\n'),
  );

/** How a fragment of each kind becomes a whole definition. */
const wholes: Readonly<Record<string, (body: string) => string>> = {
  definition: (body) => body,
  pipeline: (body) => withPipeline(...body.trimEnd().split('\n')),
  source: (body) => withPipeline('source:', ...indent(body, 2).split('\n'), anyStages),
  triggers: (body) => withPipeline(github, 'triggers:', ...indent(body, 2).split('\n'), anyBuild),
  notify: (body) => withPipeline(source, anyStages, 'notify:', ...indent(body, 2).split('\n')),
  actions: (body) => stage(body),
  deploys: staged,
  staged,
};

test.each(fences.filter(({ kind }) => kind !== 'comment'))(
  'an example of the definition is good: $kind of line $line',
  ({ kind, body }) => {
    const whole = wholes[kind];
    if (whole === undefined) throw new Error(`an example of an unknown kind: ${kind}`);
    const mistakes = problemsOf(whole(body)).filter((problem) => !isNote(problem));
    expect(mistakes.map(renderProblem)).toEqual([]);
  },
);

test('the first line for editors is that of the shipped definition', () => {
  const [line] = readFileSync(join(__dirname, '..', '..', 'conveyor.yaml'), 'utf8').split('\n');
  expect(fences.find(({ kind }) => kind === 'comment')?.body.trim()).toBe(line);
});

test('every verb, source, target and key of an action has its example or its row', () => {
  const schema = readFileSync(join(__dirname, '..', '..', 'schema', 'conveyor.schema.json'), 'utf8');
  const keys = new Set(
    [...schema.matchAll(/"properties": \{|"(\w+)": \{\s+"(?:type|anyOf)"/g)].map(([, key]) => key ?? ''),
  );
  const untold = [...keys].filter((key) => key !== '' && !new RegExp(`\\b${key}\\b`).test(text));
  expect(untold.filter((key) => !['items', 'propertyNames', 'additionalProperties'].includes(key))).toEqual([]);
});
