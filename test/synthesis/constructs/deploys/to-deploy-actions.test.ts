import { toDeployActions } from '../../../../lib/synthesis/constructs/deploys/to-deploy-actions';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import type { Target } from '../../../../lib/synthesis/model/target';
import { outputsOf, stepsOf } from '../../../../lib/synthesis/model/target-facts';
import { aContext, aStack } from '../../../helpers/stack';
import { aDeploy, aTarget, managedTargets } from '../../../helpers/targets';

const [website, beanstalk, service, hosts, servers, fn] = managedTargets as readonly [
  Target,
  Target,
  Target,
  Target,
  Target,
  Target,
];
const stack = { template: 'template.yaml', stack: 'shop' };
const spec = { spec: 'deployspec.yaml', tag: { Role: 'web' } };

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-action-artifacts.html */
test.each<[Target, readonly string[]]>([
  [website, ['S3']],
  [aTarget('bucket', { s3: { bucket: 'acme', prune: true } }), ['CodeBuild']],
  [beanstalk, ['CodeBuild']],
  [service, ['Lambda', 'CodeDeployToECS', 'Lambda']],
  [aTarget('ecs-service', { ecs: { cluster: 'shop', service: 'api', container: 'app' } }), ['Lambda', 'ECS', 'Lambda']],
  [hosts, ['CodeDeploy']],
  [servers, ['CodeBuild']],
  [fn, ['Lambda', 'Commands']],
  [aTarget('tagged-instances', { ec2: spec }), ['EC2']],
  [aTarget('assembly', { cdk: { stacks: 'shop' } }), ['CodeBuild']],
  [aTarget('stack', { cloudformation: stack }), ['CodeBuild', 'CloudFormation']],
  [aTarget('cluster', { eks: { cluster: 'shop', kubectl: { manifests: 'app.yaml' } } }), ['EKS']],
])('%j is deployed by %j, in as many run orders as were counted', (target, providers) => {
  const scope = aStack();
  const outputs = new OutputDirectory();
  outputs.add('staging', 'web', Object.fromEntries(outputsOf(target).map((name) => [name, `the-${name}`])));
  const actions = toDeployActions(scope, aDeploy(target), aContext(scope, { outputs })).map(
    (one) => one.actionProperties,
  );
  expect(actions.map(({ provider }) => provider)).toEqual(providers);
  expect(actions.map(({ runOrder }) => runOrder)).toEqual(
    Array.from({ length: stepsOf(target) }, (_, index) => 1 + index),
  );
});
