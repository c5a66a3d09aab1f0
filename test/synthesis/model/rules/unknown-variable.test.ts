import { found, withActions, withPipeline } from '../../../helpers/definition';

const reading = (variable: string, ...before: readonly string[]) =>
  withActions(...before, `{ approve: ok, message: "read ${variable}" }`);
const build = '{ build: a, commands: [x], exports: [SIZE] }';

test.each(['#{Source.CommitId}', '#{codepipeline.PipelineExecutionId}', '#{a.SIZE}'])('%s is there', (variable) => {
  expect(found('UnknownVariable', reading(variable, build))).toEqual([]);
});

test.each([
  ['#{Source.CommitID}', 'approve "ok" reads #{Source.CommitID}, and "Source" has no variable "CommitID"'],
  [
    '#{Source.FullRepositoryName}',
    'approve "ok" reads #{Source.FullRepositoryName}, and "Source" has no variable "FullRepositoryName"',
  ],
  ['#{a.WEIGHT}', 'approve "ok" reads #{a.WEIGHT}, and "a" has no variable "WEIGHT"'],
  ['#{b.SIZE}', 'approve "ok" reads #{b.SIZE}, and nothing in this pipeline has the namespace "b"'],
  [
    '#{version.VERSION}',
    'approve "ok" reads #{version.VERSION}, and nothing in this pipeline has the namespace "version"',
  ],
  ['#{codepipeline.Name}', 'approve "ok" reads #{codepipeline.Name}, and "codepipeline" has no variable "Name"'],
  ['#{variables.THEME}', 'approve "ok" reads #{variables.THEME}, and "variables" has no variable "THEME"'],
  ['#{CommitId}', 'approve "ok": "#{CommitId}" names no variable'],
])('%s is not', (variable, message) => {
  expect(found('UnknownVariable', reading(variable, build))).toEqual([`${variable} · ${message}`]);
});

test('the variables of a pipeline and of named sources are there', () => {
  const text = withPipeline(
    'source: { App: { codecommit: app }, Config: { s3: { bucket: acme-conf, key: c.zip } } }',
    'variables: { THEME: light }',
    'stages: [{ name: One, actions: [{ test: a, commands: [x], env: { A: "#{variables.THEME} #{App.BranchName} #{Config.ETag}" } }] }]',
  );
  expect(found('UnknownVariable', text)).toEqual([]);
});
