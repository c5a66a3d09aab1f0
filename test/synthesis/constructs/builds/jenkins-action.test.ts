import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { toBuildAction } from '../../../../lib/synthesis/constructs/builds/build-action';
import type { BuildAction, JenkinsWay } from '../../../../lib/synthesis/model/action';
import { aBuild, aDirectory } from '../../../helpers/delivery';
import { aContext, actionsOf, anApp, templateWith } from '../../../helpers/stack';

const acme: JenkinsWay = {
  kind: 'jenkins',
  provider: 'Acme',
  managed: true,
  url: 'https://ci.acme.example',
  project: 'storefront',
};
const builds: readonly BuildAction[] = [
  aBuild('legacy', {
    way: acme,
    runOrder: 2,
    inputs: ['Source', 'api'],
    artifacts: [aDirectory('site', 'dist'), aDirectory('docs', 'docs')],
  }),
  aBuild('packages', { artifacts: [aDirectory('api', 'dist')] }),
  aBuild('again', { way: acme }),
  aBuild('elsewhere', { verb: 'test', way: { ...acme, provider: 'Other', managed: false, project: 'checks' } }),
];
const template = templateWith((scope, context) =>
  builds.map((build) => toBuildAction(new Construct(scope, build.name), build, context)),
);

test('the server’s project is asked for under the provider’s name, with all artifacts', () => {
  expect(actionsOf(template)['Second.legacy']).toMatchObject({
    ActionTypeId: { Category: 'Build', Owner: 'Custom', Provider: 'Acme', Version: '1' },
    Configuration: { ProjectName: 'storefront' },
    InputArtifacts: [{ Name: 'Source' }, { Name: 'api' }],
    OutputArtifacts: [{ Name: 'site' }, { Name: 'docs' }],
    RunOrder: 2,
  });
  expect(actionsOf(template)['Second.elsewhere']).toMatchObject({
    ActionTypeId: { Category: 'Test', Owner: 'Custom', Provider: 'Other', Version: '1' },
    Configuration: { ProjectName: 'checks' },
  });
});

test('a managed provider is registered once in each category; any other is the account’s', () => {
  const types = Object.values(template.findResources('AWS::CodePipeline::CustomActionType'));
  expect(types.map(({ Properties: properties }) => properties)).toEqual(
    ['Build', 'Test'].map((category) => ({
      Category: category,
      Provider: 'Acme',
      Version: '1',
      InputArtifactDetails: { MinimumCount: 0, MaximumCount: 5 },
      OutputArtifactDetails: { MinimumCount: 0, MaximumCount: 5 },
      Settings: {
        EntityUrlTemplate: 'https://ci.acme.example/job/{Config:ProjectName}',
        ExecutionUrlTemplate: 'https://ci.acme.example/job/{Config:ProjectName}/{ExternalExecutionId}',
      },
      ConfigurationProperties: [{ Name: 'ProjectName', Required: true, Key: true, Queryable: true, Secret: false }],
    })),
  );
});

test('the pipeline waits for the provider', () => {
  const [pipeline] = Object.values(template.findResources('AWS::CodePipeline::Pipeline'));
  expect(pipeline?.['DependsOn']).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/JenkinsBuildProviderResource/),
      expect.stringMatching(/JenkinsTestProviderResource/),
    ]),
  );
});

test('nothing is made for it besides', () => {
  template.resourceCountIs('AWS::CodeBuild::Project', 1);
});

test('the stack of another pipeline waits for the one that registers the provider', () => {
  const app = anApp();
  const [first, second] = ['first', 'second'].map((name) => new core.Stack(app, name));
  if (first === undefined || second === undefined) throw new Error('two stacks');
  toBuildAction(first, aBuild('legacy', { way: acme }), aContext(first));
  toBuildAction(second, aBuild('legacy', { way: { ...acme, managed: false } }), aContext(second));
  expect(second.dependencies).toEqual([first]);
  expect(first.dependencies).toEqual([]);
});
