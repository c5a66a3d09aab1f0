import { detectsChanges } from '../../lib/assembly/trigger';
import { factsOf } from '../helpers/facts';

const { pipelines } = factsOf(`Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Triggers:
        - ProviderType: CodeStarSourceConnection
          GitConfiguration:
            SourceActionName: App
            Push:
              - Branches: { Includes: [main, "release/**"] }
                FilePaths: { Includes: ["packages/**"], Excludes: ["**/*.md"] }
              - Tags: { Includes: ["release-*"] }
            PullRequest:
              - { Events: [OPEN, UPDATED], Branches: { Includes: [main] } }
        - { ProviderType: CodeStarSourceConnection, GitConfiguration: { SourceActionName: Content } }
        - ProviderType: CodeStarSourceConnection
          GitConfiguration: { SourceActionName: Theme, Push: [{ Branches: { Includes: [!ImportValue branch] } }] }
  Bare: { Type: AWS::CodePipeline::Pipeline }`);

test('a trigger has the filters of its source; without filters it is for every push; what no file says is unknown', () => {
  expect(pipelines[0]?.triggers).toEqual([
    {
      kind: 'filters',
      source: 'App',
      push: [
        {
          branches: { includes: ['main', 'release/**'], excludes: [] },
          paths: { includes: ['packages/**'], excludes: ['**/*.md'] },
        },
        { tags: { includes: ['release-*'], excludes: [] } },
      ],
      pullRequest: [{ events: ['OPEN', 'UPDATED'], branches: { includes: ['main'], excludes: [] } }],
    },
    { kind: 'every-push', source: 'Content' },
    { kind: 'unknown', source: 'Theme' },
  ]);
  expect(pipelines[1]).not.toHaveProperty('triggers');
});

test.each([
  ['Source', {}, true],
  ['Source', { DetectChanges: 'true' }, true],
  ['Source', { DetectChanges: 'false' }, false],
  ['App', { DetectChanges: 'true' }, false],
])('whether the connection of %s with %j detects changes: %s', (name, configuration, expected) => {
  expect(detectsChanges({ name, configuration }, pipelines[0]?.triggers ?? [])).toBe(expected);
});
