import { toTriggerDeclaration } from '../../../lib/aws/codepipeline/to-trigger-declaration';
import { tryTriggerDeclaration } from '../../../lib/aws/codepipeline/try-trigger-declaration';

const paths = { includes: ['projectA/**', 'common/**/*.js'], excludes: ['**/README.md', '**/LICENSE'] };
const branches = { includes: ['feature/**', 'release/**'], excludes: ['mainline'] };
const filters = {
  source: 'App',
  push: [{ branches, paths }, { tags: { includes: ['release-v0'], excludes: [] } }],
  pullRequest: [{ events: ['OPEN', 'UPDATED'] as const, branches, paths }],
};
const criteria = {
  Branches: { Includes: ['feature/**', 'release/**'], Excludes: ['mainline'] },
  FilePaths: { Includes: ['projectA/**', 'common/**/*.js'], Excludes: ['**/README.md', '**/LICENSE'] },
};

test("a source's filters stand in the template as CodePipeline names them, and are read back", () => {
  const declaration = toTriggerDeclaration(filters);
  expect(declaration).toEqual({
    ProviderType: 'CodeStarSourceConnection',
    GitConfiguration: {
      SourceActionName: 'App',
      Push: [criteria, { Tags: { Includes: ['release-v0'] } }],
      PullRequest: [{ Events: ['OPEN', 'UPDATED'], ...criteria }],
    },
  });
  expect(tryTriggerDeclaration(declaration)).toEqual(filters);
});

test('what is left out means everything, which CodePipeline wants to be told', () => {
  const none = { includes: [], excludes: [] };
  const push = [{}, { paths: { includes: ['a'], excludes: [] } }, { branches: none, paths: none }, { tags: none }];
  const { GitConfiguration } = toTriggerDeclaration({ source: 'App', push, pullRequest: [{ events: ['OPEN'] }] });
  expect(GitConfiguration).toEqual({
    SourceActionName: 'App',
    Push: [
      { Branches: { Includes: ['**'] } },
      { Branches: { Includes: ['**'] }, FilePaths: { Includes: ['a'] } },
      { Branches: { Includes: ['**'] } },
      { Tags: { Includes: ['**'] } },
    ],
    PullRequest: [{ Events: ['OPEN'], Branches: { Includes: ['**'] } }],
  });
  expect(toTriggerDeclaration({ source: 'App', push: [], pullRequest: [] }).GitConfiguration).toEqual({
    SourceActionName: 'App',
  });
});
