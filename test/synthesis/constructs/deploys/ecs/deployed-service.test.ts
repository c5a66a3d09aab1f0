import { toDeployedService } from '../../../../../lib/synthesis/constructs/deploys/ecs/deployed-service';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import { aStack } from '../../../../helpers/stack';
import { aDeploy, aService, aTarget } from '../../../../helpers/targets';

const outputs = new OutputDirectory();
outputs.add('staging', 'web', {
  cluster: 'made',
  service: 'made-web',
  family: 'family',
  parameter: '/conveyor/shop/staging/web/image',
  taskRole: 'arn:task',
  executionRole: 'arn:execution',
  application: 'application',
  deploymentGroup: 'group',
  deploymentConfig: 'config',
});
const made = {
  cluster: 'made',
  service: 'made-web',
  serviceArn: 'arn:aws:ecs:ap-northeast-2:111122223333:service/made/made-web',
  container: 'app',
  family: 'family',
  roles: ['arn:task', 'arn:execution'],
  parameter: '/conveyor/shop/staging/web/image',
};
const stack = aStack();

test.each([
  [aService({}), made],
  [
    aService({ by: 'codedeploy', strategy: { blueGreen: {} } }),
    { ...made, codeDeploy: { application: 'application', group: 'group', config: 'config' } },
  ],
])('a service that the environment makes is known by what it hands out', (target, expected) => {
  expect(toDeployedService(stack, aDeploy(target), target, outputs)).toEqual(expected);
});

test('one that exists is known by its names, and has neither a family nor a parameter', () => {
  const codedeploy = { application: 'shop', group: 'api' };
  const target = aTarget('ecs-service', {
    ecs: { cluster: 'shop', service: 'api', container: 'web', roles: ['run'], codedeploy },
  });
  expect(stack.resolve(toDeployedService(stack, aDeploy(target), target, outputs))).toEqual({
    cluster: 'shop',
    service: 'api',
    serviceArn: 'arn:aws:ecs:ap-northeast-2:111122223333:service/shop/api',
    container: 'web',
    roles: ['arn:aws:iam::111122223333:role/run'],
    codeDeploy: codedeploy,
  });
});
