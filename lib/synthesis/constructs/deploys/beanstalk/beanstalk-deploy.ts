import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { DeployAction } from '../../../model/action';
import type { ExistingBeanstalk, ManagedBeanstalk } from '../../../model/targets/beanstalk';
import type { ActionContext } from '../../action-context';
import { BuildProject } from '../../builds/build-project';
import { toRevision } from '../../builds/to-revision';
import { versionBucket, versionPrefix } from './beanstalk-roles';

type BeanstalkTarget = ExistingBeanstalk | ManagedBeanstalk;

/** An artifact as a version under a label of ours, which CodePipeline's own action cannot say, put on an environment. */
export function toBeanstalkDeployAction(
  scope: Construct,
  action: DeployAction,
  target: BeanstalkTarget,
  context: ActionContext,
): codepipeline.IAction {
  const read = (output: 'application' | 'environment') =>
    context.outputs.value(action.environment, target.name, output);
  const destination = { application: read('application'), environment: read('environment') };
  const { url = '' } = context.outputs.find(action.environment, target.name);
  const { project, role } = new BuildProject(scope, 'Version', {
    store: context.store,
    description: `Deploys ${action.input} to ${target.name} of ${action.environment}`,
    buildspec: context.buildspecs.deployToBeanstalk(),
    // The update, turning back, and what is around them.
    timeoutMinutes: 2 * target.timeoutMinutes + 20,
    reports: false,
    variables: toVariables(scope, destination, { url, target }),
  });
  for (const statement of toStatements(scope, destination)) role.addToPolicy(statement);
  return new actions.CodeBuildAction({
    actionName: action.name,
    runOrder: action.runOrder,
    project,
    input: context.artifact(action.input),
    environmentVariables: {
      VERSION_LABEL: { value: target.label ?? context.version ?? '#{codepipeline.PipelineExecutionId}' },
      COMMIT_ID: { value: toRevision({ inputs: [action.input] }, context.sources) },
    },
  });
}

/** What is deployed to. */
interface Destination {
  readonly application: string;
  readonly environment: string;
}

/** What the buildspec `deploy-beanstalk` takes. */
function toVariables(
  scope: Construct,
  { application, environment }: Destination,
  { url, target }: { readonly url: string; readonly target: BeanstalkTarget },
) {
  const variables = {
    APPLICATION: application,
    ENVIRONMENT: environment,
    BUCKET: versionBucket(scope),
    PREFIX: versionPrefix(application),
    TIMEOUT_SECONDS: String(60 * target.timeoutMinutes),
    ...(url !== '' && { URL: url }),
  };
  return Object.entries(variables).map(([name, value]) => ({ name, type: 'PLAINTEXT', value }));
}

/**
 * Versions of the one application, the one environment, and the place where versions lie. What an update changes besides it
 * changes as the environment's operations role.
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.iam.policies.actions.html
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/iam-operationsrole.html
 */
function toStatements(scope: Construct, { application, environment }: Destination): iam.PolicyStatement[] {
  const stack = core.Stack.of(scope);
  const arnOf = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'elasticbeanstalk', resource, resourceName });
  const bucket = stack.formatArn({ service: 's3', region: '', account: '', resource: versionBucket(scope) });
  const onVersions = ['CreateApplicationVersion', 'DescribeApplicationVersions'];
  const onEnvironment = ['DescribeEnvironments', 'DescribeEvents', 'UpdateEnvironment', 'AbortEnvironmentUpdate'];
  const versions = [arnOf('application', application), arnOf('applicationversion', `${application}/*`)];
  return [
    allow(onVersions.map(toAction), ...versions),
    allow(onEnvironment.map(toAction), arnOf('environment', `${application}/${environment}`)),
    allow(['s3:PutObject', 's3:GetObject', 's3:AbortMultipartUpload'], `${bucket}/${versionPrefix(application)}/*`),
  ];
}

function toAction(name: string): string {
  return `elasticbeanstalk:${name}`;
}

function allow(names: string[], ...resources: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions: names, resources });
}
