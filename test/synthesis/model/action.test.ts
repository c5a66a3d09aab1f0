import { artifactsOf, inputsOf, isBuild, labelOf, namespaceOf, textsOf } from '../../../lib/synthesis/model/action';
import { actionsOf } from '../../../lib/synthesis/model/dependency';
import { pipelineOf, withActions } from '../../helpers/definition';

const actions = actionsOf(
  pipelineOf(
    withActions(
      '{ build: packages, recipe: npm, artifacts: { site: dist }, exports: [SIZE] }',
      '{ deploy: site, environment: staging, s3: { bucket: acme-site, url: "https://acme.example" } }',
      '{ test: smoke, commands: [x], env: { A: "${staging.site.url}", B: b } }',
      '{ approve: release, message: hi, link: "${staging.site.url}" }',
      '{ record: version }',
    ),
  ),
);

test('each action is called by its verb and its name', () => {
  expect(actions.map(labelOf)).toEqual([
    'check-version "check-version"',
    'build "packages"',
    'deploy "site"',
    'test "smoke"',
    'approve "release"',
    'record "version"',
  ]);
});

test('each action takes, makes and tells what it does', () => {
  expect(actions.map(inputsOf)).toEqual([[], ['Source'], ['site'], ['Source'], [], []]);
  expect(actions.map((action) => artifactsOf(action).map(({ name }) => name))).toEqual([[], ['site'], [], [], [], []]);
  expect(actions.map(namespaceOf)).toEqual(['version', 'packages', undefined, undefined, undefined, undefined]);
  expect(actions.map(isBuild)).toEqual([false, true, false, true, false, false]);
});

test('texts are found where they stand', () => {
  expect(actions.flatMap(textsOf).map(({ key }) => key.join('.'))).toEqual(['env.A', 'env.B', 'message', 'link']);
});
