import { toBuildAction } from '../../../../lib/synthesis/constructs/builds/build-action';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import type { BuildAction } from '../../../../lib/synthesis/model/action';
import { aBuild } from '../../../helpers/delivery';
import { actionsOf, templateWith, theOnly } from '../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'site', { bucket: 'site', url: 'https://d1.cloudfront.net' });

const synthesize = (build: BuildAction) =>
  templateWith((scope, context) => [toBuildAction(scope, build, context)], { outputs });

test('a build takes its artifact, hands on its own, and exports under its namespace', () => {
  const template = synthesize(
    aBuild('packages', {
      runOrder: 2,
      way: { kind: 'recipe', recipe: 'lerna', run: [] },
      artifacts: [
        { name: 'site', directory: 'packages/site/dist' },
        { name: 'api', directory: 'packages/api/dist' },
      ],
      exports: ['ENTRIES'],
      namespace: 'packages',
      timeoutMinutes: 20,
    }),
  );
  expect(actionsOf(template)['Second.packages']).toMatchObject({
    ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuild', Version: '1' },
    InputArtifacts: [{ Name: 'Source' }],
    OutputArtifacts: [{ Name: 'site' }, { Name: 'api' }],
    Namespace: 'packages',
    RunOrder: 2,
  });
  expect(actionsOf(template)['Second.packages']?.['Configuration']).not.toHaveProperty('EnvironmentVariables');
  expect(theOnly(template, 'AWS::CodeBuild::Project')).toMatchObject({
    TimeoutInMinutes: 20,
    Source: { BuildSpec: '# buildspec of packages\nversion: 0.2\n' },
    Cache: { Type: 'S3' },
  });
});

test('a test is of the category Test; its variables are the action’s, where CodePipeline resolves its own', () => {
  const template = synthesize(
    aBuild('smoke', {
      verb: 'test',
      env: {
        SITE_URL: [{ environment: 'staging', target: 'site', output: 'url' }],
        COMMIT: ['#{Source.CommitId}'],
      },
    }),
  );
  const action = actionsOf(template)['Second.smoke'];
  expect(action).toMatchObject({ ActionTypeId: { Category: 'Test' } });
  expect(action).not.toHaveProperty('OutputArtifacts');
  expect(action).not.toHaveProperty('Namespace');
  const configuration = action?.['Configuration'] as { EnvironmentVariables: string } | undefined;
  expect(JSON.parse(configuration?.EnvironmentVariables ?? '')).toEqual([
    { name: 'SITE_URL', type: 'PLAINTEXT', value: 'https://d1.cloudfront.net' },
    { name: 'COMMIT', type: 'PLAINTEXT', value: '#{Source.CommitId}' },
  ]);
  expect(theOnly(template, 'AWS::CodeBuild::Project')).toMatchObject({ Cache: { Type: 'NO_CACHE' } });
});

test('the repository’s own buildspec is named by its path', () => {
  const template = synthesize(aBuild('catalogue', { way: { kind: 'buildspec', path: 'ci/build.yml' } }));
  expect(theOnly(template, 'AWS::CodeBuild::Project')).toMatchObject({
    Source: { BuildSpec: 'ci/build.yml' },
    Cache: { Type: 'S3' },
  });
});
