import { toPublishAction } from '../../../../lib/synthesis/constructs/publishes/codeartifact-publish';
import type { PublishAction } from '../../../../lib/synthesis/model/action';
import { aContext, actionsOf, aStack, flat, templateWith, theOnly } from '../../../helpers/stack';

const action: PublishAction = {
  verb: 'publish',
  name: 'release',
  runOrder: 2,
  input: 'Source',
  codeArtifact: { domain: 'acme', repository: 'releases' },
};
const template = templateWith((scope, context) => [toPublishAction(scope, action, context)]);

test('a project of its own takes the package and nothing else', () => {
  expect(actionsOf(template)['Second.release']).toMatchObject({
    ActionTypeId: { Category: 'Build', Provider: 'CodeBuild' },
    InputArtifacts: [{ Name: 'Source' }],
    RunOrder: 2,
  });
  expect(actionsOf(template)['Second.release']).not.toHaveProperty('OutputArtifacts');
  template.hasResourceProperties('AWS::CodeBuild::Project', {
    Description: 'Publishes Source to acme/releases',
    Source: { Type: 'CODEPIPELINE', BuildSpec: '# buildspec that publishes npm\nversion: 0.2\n' },
    TimeoutInMinutes: 15,
    Environment: { PrivilegedMode: false },
  });
});

test('the project is told where to, and no token', () => {
  const { Environment: environment } = theOnly(template, 'AWS::CodeBuild::Project') as {
    Environment: { EnvironmentVariables: { Name: string; Type: string; Value: unknown }[] };
  };
  expect(environment.EnvironmentVariables.map((one) => `${one.Type} ${one.Name}=${flat(one.Value)}`)).toEqual([
    'PLAINTEXT DOMAIN=acme',
    'PLAINTEXT DOMAIN_OWNER=111122223333',
    'PLAINTEXT REPOSITORY=releases',
    'PLAINTEXT FORMAT=npm',
  ]);
});

test('a form of package that CodeArtifact does not take: the model refuses it, and so does synthesis', () => {
  const stack = aStack();
  const context = aContext(stack, {
    package: (name) => ({ kind: 'package', name, format: 'deb', directory: '.', config: 'nfpm.yaml' }),
  });
  expect(() => toPublishAction(stack, action, context)).toThrow('release cannot publish Source');
});
