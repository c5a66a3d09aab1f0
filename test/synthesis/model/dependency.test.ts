import { labelOf } from '../../../lib/synthesis/model/action';
import { needsOf } from '../../../lib/synthesis/model/dependency';
import { pipelineOf, withStages } from '../../helpers/definition';

const pipeline = pipelineOf(
  withStages(
    '{ name: Build, actions: [{ build: a, recipe: npm, artifacts: { site: dist }, exports: [SIZE] }] }',
    '{ name: Staging, environment: staging, actions: [{ deploy: site, s3: { website: {} } }, { approve: ok, message: "#{a.SIZE} of #{Source.CommitId}", link: "${staging.site.url}" }] }',
  ),
);

test('every need is known with the actions that make it; what a source makes has none', () => {
  expect(needsOf(pipeline).map(({ user, label, makers }) => [labelOf(user), label, makers.map(labelOf)])).toEqual([
    ['build "a"', 'artifact "Source"', []],
    ['deploy "site"', 'artifact "site"', ['build "a"']],
    ['approve "ok"', '#{a.SIZE}', ['build "a"']],
    ['approve "ok"', '#{Source.CommitId}', []],
    ['approve "ok"', '${staging.site.url}', ['deploy "site"']],
  ]);
});
