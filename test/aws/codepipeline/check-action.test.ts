import { checkAction } from '../../../lib/aws/codepipeline/check-action';
import type { ActionDeclaration } from '../../../lib/aws/codepipeline/declaration';

const build: ActionDeclaration = {
  Name: 'packages',
  ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuild' },
  RunOrder: 1,
  Namespace: 'packages',
  Configuration: { ProjectName: { Ref: 'Project' } },
  InputArtifacts: [{ Name: 'Source' }],
  OutputArtifacts: [{ Name: 'site' }],
};
const codes = (action: ActionDeclaration) => checkAction(action).map(({ code }) => code);

test('a good action has no problems', () => {
  expect(checkAction(build)).toEqual([]);
});

test.each<[string, Partial<ActionDeclaration>, string]>([
  ['a name with a space', { Name: 'my build' }, 'BadName'],
  ['a namespace with a dot', { Namespace: 'a.b' }, 'BadName'],
  ['an artifact with a dot', { OutputArtifacts: [{ Name: 'a.b' }] }, 'BadName'],
  ['a run order of 0', { RunOrder: 0 }, 'BadRunOrder'],
  ['a run order of 1000', { RunOrder: 1000 }, 'BadRunOrder'],
  [
    'an unknown provider',
    { ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuilt' } },
    'UnknownProvider',
  ],
  [
    'a category that the provider has not',
    { ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'CodeBuild' } },
    'UnknownProvider',
  ],
  ['an empty configuration', { Configuration: {} }, 'EmptyConfiguration'],
  ['a configuration of empty values', { Configuration: { ProjectName: '' } }, 'EmptyConfiguration'],
  [
    'a configuration without what the provider needs',
    { Configuration: { PrimarySource: 'Source' } },
    'MissingConfiguration',
  ],
  ['no input', { InputArtifacts: [] }, 'ArtifactCount'],
  ['six inputs', { InputArtifacts: [...'abcdef'].map((Name) => ({ Name })) }, 'ArtifactCount'],
  ['six outputs', { OutputArtifacts: [...'abcdef'].map((Name) => ({ Name })) }, 'ArtifactCount'],
])('%s is refused', (_, change, code) => {
  expect(codes({ ...build, ...change })).toEqual([code]);
});

test('an approval needs no configuration', () => {
  expect(codes({ Name: 'ok', ActionTypeId: { Category: 'Approval', Owner: 'AWS', Provider: 'Manual' } })).toEqual([]);
});

test('commands stand beside the configuration, and are needed', () => {
  const compute: ActionDeclaration = {
    Name: 'stamp',
    ActionTypeId: { Category: 'Compute', Owner: 'AWS', Provider: 'Commands' },
    InputArtifacts: [{ Name: 'Source' }],
  };
  expect(codes({ ...compute, Commands: ['true'] })).toEqual([]);
  expect(codes(compute)).toEqual(['EmptyConfiguration']);
});

test('what only the deployment knows, and what an account registers itself, passes', () => {
  expect(
    codes({
      ...build,
      Name: { Ref: 'Name' },
      ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: { Ref: 'P' } },
    }),
  ).toEqual([]);
  expect(codes({ ...build, ActionTypeId: { Category: 'Build', Owner: 'Custom', Provider: 'OurJenkins' } })).toEqual([]);
});

test('a provider of another category is told with the category that it has', () => {
  const [problem] = checkAction({ ...build, ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'ECS' } });
  expect(problem?.hint).toBe('ECS is of category Deploy and owner AWS');
});
