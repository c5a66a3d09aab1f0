import { tryMissingSecrets } from '../../lib/plan/missing-secrets';
import { factsOf } from '../helpers/facts';

const [project] = factsOf(`Resources:
  Packages:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: packages
      Environment:
        Type: LINUX_CONTAINER
        EnvironmentVariables:
          - { Name: TOKEN, Type: SECRETS_MANAGER, Value: "shop/npm:token" }
          - { Name: URL, Type: PARAMETER_STORE, Value: /shop/url }
          - { Name: PLAIN, Value: shop/plain }
      Source: { Type: CODEPIPELINE, BuildSpec: '{ "version": 0.2, "env": { "secrets-manager": { "KEY": "shop/key" } }, "phases": {} }' }`).projects;

test('secrets that nobody gave are said before anything runs, all of them', () => {
  if (project === undefined) throw new Error('there is no project');
  expect(tryMissingSecrets(project, () => false, 'packages')).toEqual({
    kind: 'missing',
    why: 'project "packages" is told secrets that nobody here knows: shop/npm:token, shop/key',
    remedy: 'give --secret shop/npm:token=VALUE --secret shop/key=VALUE, or --stand-in packages=COMMAND',
  });
  expect(tryMissingSecrets(project, (secret) => secret === 'shop/npm:token', 'packages')).toMatchObject({
    why: 'project "packages" is told secrets that nobody here knows: shop/key',
  });
  expect(tryMissingSecrets(project, () => true, 'packages')).toBeUndefined();
});
