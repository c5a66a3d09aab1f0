import { Construct } from 'constructs';
import { toImageBuild } from '../../../../lib/synthesis/constructs/builds/image-build';
import type { ImageArtifact } from '../../../../lib/synthesis/model/artifact';
import { aBuild } from '../../../helpers/delivery';
import { aContext, aStack } from '../../../helpers/stack';

const anImage = (but: Partial<ImageArtifact> = {}): ImageArtifact => ({
  kind: 'image',
  name: 'api',
  repository: 'shop/api',
  managed: true,
  context: 'packages/api',
  dockerfile: 'Dockerfile',
  ...but,
});
const docker = { kind: 'recipe', recipe: 'docker', run: [], packages: [] } as const;

const stack = aStack();
const { store } = aContext(stack);
const imageBuild = (...artifacts: readonly ImageArtifact[]) =>
  toImageBuild(
    new Construct(stack, `Build${stack.node.children.length}`),
    aBuild('b', { way: docker, artifacts }),
    store,
  );

const managed = imageBuild(anImage());
const again = imageBuild(anImage({ name: 'other', context: '.', dockerfile: 'docker/api.Dockerfile' }));
const existing = imageBuild(anImage({ repository: 'base/node', managed: false }));
const valuesOf = ({ variables }: typeof managed): Record<string, unknown> =>
  Object.fromEntries(variables.map(({ name, value }) => [name, stack.resolve(value)]));

test('a build is told the repository, and its paths in the source', () => {
  expect(valuesOf(managed)).toEqual({
    REPOSITORY_URI: { 'Fn::GetAtt': [expect.stringMatching(/^Images/), 'RepositoryUri'] },
    CONTEXT: 'packages/api',
    DOCKERFILE: 'packages/api/Dockerfile',
  });
  expect(valuesOf(again)).toMatchObject({ CONTEXT: '.', DOCKERFILE: 'docker/api.Dockerfile' });
  expect(valuesOf(existing)).toMatchObject({
    REPOSITORY_URI: {
      'Fn::Join': ['', ['111122223333.dkr.ecr.ap-northeast-2.', { Ref: 'AWS::URLSuffix' }, '/base/node']],
    },
  });
});

test('it may push to that repository', () => {
  const statements = existing.statements.map((statement) => stack.resolve(statement.toStatementJson()));
  expect(statements).toContainEqual({
    Effect: 'Allow',
    Action: expect.arrayContaining(['ecr:PutImage']),
    Resource: 'arn:aws:ecr:ap-northeast-2:111122223333:repository/base/node',
  });
});

test('only a build by the recipe is privileged; any other needs nothing of it', () => {
  expect(managed.privileged).toBe(true);
  expect(toImageBuild(stack, aBuild('plain'), store)).toEqual({ privileged: false, variables: [], statements: [] });
  expect(toImageBuild(stack, aBuild('check', { verb: 'test', way: docker }), store)).toMatchObject({
    privileged: true,
    variables: [],
  });
});
