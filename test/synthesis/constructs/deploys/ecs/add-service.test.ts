import { addService } from '../../../../../lib/synthesis/constructs/deploys/ecs/add-service';
import { aStack } from '../../../../helpers/stack';
import { aService, aTargetContext } from '../../../../helpers/targets';

function outputsOf(target: ReturnType<typeof aService>) {
  const stack = aStack();
  return stack.resolve(addService(stack, target, aTargetContext(stack)));
}

const certificate = 'arn:aws:acm:ap-northeast-2:111122223333:certificate/5f0e6a2c-9b1d-4e57-8c3a-7d2f4b6e8a90';

test('a service is reached by the name of its load balancer, and its own role is handed out', () => {
  const outputs = outputsOf(aService({}));
  const dnsName = { 'Fn::GetAtt': [expect.stringMatching(/^webLoadBalancer/), 'DNSName'] };
  expect(outputs).toMatchObject({
    url: { 'Fn::Join': ['', ['http://', dnsName]] },
    loadBalancer: dnsName,
    parameter: '/conveyor/shop/staging/web/image',
    taskRole: { 'Fn::GetAtt': [expect.stringMatching(/^webTaskRole/), 'Arn'] },
  });
  expect(outputs).not.toHaveProperty('application');
});

test('under a domain it is reached by TLS; a role that exists is handed out as it is', () => {
  const target = aService({ domain: 'api.acme.example', certificate, role: 'shop-api' });
  expect(outputsOf(target)).toMatchObject({
    url: 'https://api.acme.example',
    taskRole: 'arn:aws:iam::111122223333:role/shop-api',
  });
});

test('what CodeDeploy calls it is handed out: a configuration of AWS’s by its name, its own when it is made', () => {
  const of = (strategy: { blueGreen: object } | { linear: object }) =>
    outputsOf(aService({ by: 'codedeploy', strategy }));
  expect(of({ blueGreen: {} })).toMatchObject({
    application: { Ref: expect.stringMatching(/^webCodeDeployApplication/) },
    deploymentGroup: { Ref: expect.stringMatching(/^webCodeDeployGroup/) },
    deploymentConfig: 'CodeDeployDefault.ECSAllAtOnce',
  });
  expect(of({ linear: {} })).toMatchObject({
    deploymentConfig: { Ref: expect.stringMatching(/^webCodeDeployConfig/) },
  });
});
