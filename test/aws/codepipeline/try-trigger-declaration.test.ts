import { tryTriggerDeclaration } from '../../../lib/aws/codepipeline/try-trigger-declaration';

const declare = (git: object) => ({ ProviderType: 'CodeStarSourceConnection', GitConfiguration: git });

test('a trigger that leaves lists out is read as CodePipeline takes it', () => {
  const git = { SourceActionName: 'App', Push: [{ Branches: { Includes: ['main'] } }], PullRequest: [{}] };
  expect(tryTriggerDeclaration(declare(git))).toEqual({
    source: 'App',
    push: [{ branches: { includes: ['main'], excludes: [] } }],
    pullRequest: [{ events: ['OPEN', 'UPDATED', 'CLOSED'] }],
  });
});

test.each([
  ['no trigger', undefined],
  ['a reference', { Ref: 'Trigger' }],
  ['no filters', declare({ SourceActionName: 'App' })],
  ['a source that the deployment names', declare({ SourceActionName: { Ref: 'Source' }, Push: [{}] })],
  ['a list that it knows', declare({ SourceActionName: 'App', Push: { Ref: 'Filters' } })],
  ['a filter that it knows', declare({ SourceActionName: 'App', Push: ['main'] })],
  ['criteria that it knows', declare({ SourceActionName: 'App', Push: [{ Branches: 'main' }] })],
  ['a glob that it knows', declare({ SourceActionName: 'App', Push: [{ Tags: { Includes: [{ Ref: 'Tag' }] } }] })],
  ['an event that is none', declare({ SourceActionName: 'App', PullRequest: [{ Events: ['MERGED'] }] })],
])('%s cannot be judged by', (_, declaration) => {
  expect(tryTriggerDeclaration(declaration)).toBeUndefined();
});
