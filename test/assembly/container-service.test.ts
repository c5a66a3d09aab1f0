import { findContainerService } from '../../lib/assembly/container-service';
import { factsOf } from '../helpers/facts';
import { servedTemplate } from '../helpers/served';

const { services } = factsOf(servedTemplate()).serving;

test.each([
  ['shop', 'api', true],
  ['arn:aws:ecs:us-east-1:111122223333:cluster/shop', 'arn:aws:ecs:us-east-1:111122223333:service/shop/api', true],
  ['other', 'api', false],
])('cluster %s, service %s', (cluster, name, found) => {
  expect(findContainerService(services, cluster, name) !== undefined).toBe(found);
});

test('a linear shift without numbers has those of AWS', () => {
  const service = 'DeploymentConfiguration: { Strategy: LINEAR }';
  const [linear] = factsOf(servedTemplate({ service })).serving.services;
  expect(linear?.deployment.step).toEqual({ percent: 10, minutes: 6 });
  expect(linear?.loadBalancers).toEqual([]);
});
