import { toBeanstalkDeployAction } from '../../../../../lib/synthesis/constructs/deploys/beanstalk/beanstalk-deploy';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import type { ExistingBeanstalk } from '../../../../../lib/synthesis/model/targets/beanstalk';
import { actionsOf, statementsOf, templateWith, theOnly } from '../../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'app', { application: 'shop', environment: 'shop-web', url: 'https://shop.acme.example' });

const base = {
  kind: 'beanstalk',
  name: 'app',
  application: 'shop',
  environment: 'shop-web',
  timeoutMinutes: 30,
} as const;

const synthesize = (target: ExistingBeanstalk = base, version?: string) =>
  templateWith(
    (scope, context) => [
      toBeanstalkDeployAction(
        scope,
        { verb: 'deploy', name: 'app', runOrder: 1, environment: 'staging', input: 'Source', target },
        target,
        context,
      ),
    ],
    { outputs, ...(version !== undefined && { version }) },
  );
const labelOf = (template: ReturnType<typeof synthesize>) => {
  const { Configuration: configuration } = actionsOf(template)['Second.app'] as {
    Configuration: { EnvironmentVariables: string };
  };
  const variables = JSON.parse(configuration.EnvironmentVariables) as { name: string; value: string }[];
  return variables.find(({ name }) => name === 'VERSION_LABEL')?.value;
};

test('its label is what is said, else the version that is recorded, else the execution', () => {
  expect(labelOf(synthesize({ ...base, label: '#{Source.CommitId}' }, '#{version.VERSION}'))).toBe(
    '#{Source.CommitId}',
  );
  expect(labelOf(synthesize(base, '#{version.VERSION}'))).toBe('#{version.VERSION}');
  expect(labelOf(synthesize())).toBe('#{codepipeline.PipelineExecutionId}');
});

test('its project knows where to, and has time for turning back', () => {
  const project = theOnly(synthesize(), 'AWS::CodeBuild::Project');
  expect(project).toMatchObject({ TimeoutInMinutes: 80 });
  expect(project['Environment']).toMatchObject({
    EnvironmentVariables: [
      { Name: 'APPLICATION', Value: 'shop' },
      { Name: 'ENVIRONMENT', Value: 'shop-web' },
      { Name: 'BUCKET', Value: 'elasticbeanstalk-ap-northeast-2-111122223333' },
      { Name: 'PREFIX', Value: 'conveyor/shop' },
      { Name: 'TIMEOUT_SECONDS', Value: '1800' },
      { Name: 'URL', Value: 'https://shop.acme.example' },
    ],
  });
});

test('it may make versions of the one application, and update the one environment', () => {
  const statements = statementsOf(synthesize(), 'AWS::IAM::Policy', /Version/).filter(({ actions, resources }) =>
    [...actions, ...resources].some((one) => one.includes('elasticbeanstalk')),
  );
  const arn = 'arn:aws:elasticbeanstalk:ap-northeast-2:111122223333';
  expect(statements.map(({ actions, resources }) => ({ actions, resources }))).toEqual([
    {
      actions: ['elasticbeanstalk:CreateApplicationVersion', 'elasticbeanstalk:DescribeApplicationVersions'],
      resources: [`${arn}:application/shop`, `${arn}:applicationversion/shop/*`],
    },
    {
      actions: [
        'elasticbeanstalk:AbortEnvironmentUpdate',
        'elasticbeanstalk:DescribeEnvironments',
        'elasticbeanstalk:DescribeEvents',
        'elasticbeanstalk:UpdateEnvironment',
      ],
      resources: [`${arn}:environment/shop/shop-web`],
    },
    {
      actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
      resources: ['arn:aws:s3:::elasticbeanstalk-ap-northeast-2-111122223333/conveyor/shop/*'],
    },
  ]);
});
