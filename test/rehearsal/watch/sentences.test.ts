import type { SynthesizedRule } from '../../../lib/assembly/rule';
import type { Part } from '../../../lib/plan/plan';
import { isPipeline, renderLimits, renderWatched } from '../../../lib/rehearsal/watch/sentences';
import { planOf, type TestAction } from '../../helpers/rehearsal';

const repository: Part = {
  kind: 'source',
  origin: { kind: 'repository', path: '/srv/shop', branch: 'main', uncommitted: [] },
};
const arn = 'arn:aws:codepipeline:ap-northeast-2:111122223333:storefront';
const rule = (name: string, more: Partial<SynthesizedRule>): SynthesizedRule => ({
  stack: 'delivery',
  logicalId: name,
  name,
  enabled: true,
  targets: [{ id: 'T', arn, maximumRetryAttempts: 0 }],
  ...more,
});
const source = (name: string, provider: string, more: Partial<TestAction>): TestAction => ({
  name,
  category: 'Source',
  provider,
  part: repository,
  ...more,
});
const planWith = (...sources: readonly TestAction[]) => planOf({ Source: [sources] });

test('what is watched is told by name, with its branch or by its triggers', () => {
  const plan = planWith(
    source('App', 'CodeStarSourceConnection', {
      configuration: { FullRepositoryId: 'acme/storefront', BranchName: 'main' },
    }),
    source('Content', 'CodeCommit', { configuration: { RepositoryName: 'content', BranchName: 'live' } }),
  );
  expect(renderWatched(plan)).toBe('watching acme/storefront (branch main) and content (branch live)');
  const triggers = [{ kind: 'filters', source: 'App', push: [], pullRequest: [] }] as const;
  const filtered = { ...plan, pipeline: { ...plan.pipeline, triggers } };
  expect(renderWatched(filtered)).toBe('watching acme/storefront (by its triggers) and content (branch live)');
});

test('what starts nothing here is told, each in a line', () => {
  const plan = planWith(
    source('Image', 'ECR', { part: { kind: 'stand-in', command: 'true' } }),
    source('App', 'CodeStarSourceConnection', {}),
  );
  const pullRequest = [{ events: ['OPEN'] as const }];
  const triggers = [{ kind: 'filters', source: 'App', push: [], pullRequest }] as const;
  const pipeline = { ...plan.pipeline, executionMode: 'PARALLEL', triggers } as const;
  const rules = [
    rule('nightly', { schedule: 'cron(0 4 ? * MON-FRI *)' }),
    rule('after-base-image', { pattern: { source: ['aws.codepipeline'], detail: { pipeline: ['base-image'] } } }),
    rule('pushed', { pattern: { source: ['aws.codecommit'], resources: [{ unknown: 'ImportValue repository' }] } }),
    rule('asleep', { schedule: 'rate(1 day)', enabled: false }),
    rule('notify', { pattern: { source: ['aws.codepipeline'] }, targets: [] }),
  ];
  expect(renderLimits({ ...plan, pipeline }, { rules })).toEqual([
    'Image: what stands in for ECR is not watched',
    'schedules and other pipelines start nothing here: nightly, after-base-image',
    'pull requests start nothing here: a git repository alone has none',
    'executions run one after another here, though the mode is PARALLEL',
    'the rule pushed cannot match by what is not known here: ImportValue repository',
  ]);
});

test('a target is the pipeline by its name', () => {
  expect([isPipeline(arn, 'storefront'), isPipeline(arn, 'other'), isPipeline({ unknown: 'x' }, 'other')]).toEqual([
    true,
    false,
    false,
  ]);
});
