import { Match, Template } from 'aws-cdk-lib/assertions';
import { addService } from '../../../../../lib/synthesis/constructs/deploys/ecs/add-service';
import { aStack, statementsOf, theOnly } from '../../../../helpers/stack';
import { aService, aTargetContext } from '../../../../helpers/targets';

const stack = aStack();
const target = aService({ by: 'codedeploy', strategy: { linear: { step: 20, every: '2m', bake: '9m' } } });
addService(stack, target, aTargetContext(stack));
const codeDeploy = Template.fromStack(stack);

test('is of a group that rolls back, with a listener for tests', () => {
  codeDeploy.hasResourceProperties('AWS::CodeDeploy::DeploymentConfig', {
    ComputePlatform: 'ECS',
    TrafficRoutingConfig: { TimeBasedLinear: { LinearInterval: 2, LinearPercentage: 20 } },
  });
  codeDeploy.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
    },
    BlueGreenDeploymentConfiguration: {
      TerminateBlueInstancesOnDeploymentSuccess: { TerminationWaitTimeInMinutes: 9 },
    },
    LoadBalancerInfo: {
      TargetGroupPairInfoList: [{ TestTrafficRoute: { ListenerArns: [Match.anyValue()] } }],
    },
  });
});

test('its service keeps the family, so that its stack never brings a revision back', () => {
  const service = theOnly(codeDeploy, 'AWS::ECS::Service');
  expect(service['DeploymentController']).toEqual({ Type: 'CODE_DEPLOY' });
  expect(service['TaskDefinition']).toEqual(theOnly(codeDeploy, 'AWS::ECS::TaskDefinition')['Family']);
});

test('it hands the roles of its tasks on, and no others', () => {
  const [pass] = statementsOf(codeDeploy, 'AWS::IAM::Policy', /^webCodeDeployRole/).filter(({ actions }) =>
    actions.includes('iam:PassRole'),
  );
  expect(pass?.resources).toEqual([
    expect.stringMatching(/^<webExecutionRole\w+\.Arn>$/),
    expect.stringMatching(/^<webTaskRole\w+\.Arn>$/),
  ]);
  expect(pass?.conditions).toEqual({ StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } });
});
