import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { countServiceResources } from '../../../../lib/synthesis/model/targets/count-service-resources';
import { type ManagedService, toEcsTarget } from '../../../../lib/synthesis/model/targets/ecs';

type Keys = Extract<Parameters<typeof toEcsTarget>[1], { managed: unknown }>['managed'];

const tls = { domain: 'api.acme.example', certificate: 'arn' };

test.each<[Keys, number]>([
  [{}, 18],
  // The role is there.
  [{ role: 'shop-api' }, 17],
  // A listener that sends to the other one.
  [tls, 19],
  // Another group, a rule, and the role that changes it with its policy.
  [{ strategy: { blueGreen: {} } }, 22],
  // And a listener for tests with its rule.
  [{ strategy: { canary: {} }, testPort: 8443 }, 24],
  // Another group and a listener for tests; an application, a group, and a role with its policy.
  [{ by: 'codedeploy', strategy: { blueGreen: {} } }, 24],
  // And a configuration of its own.
  [{ by: 'codedeploy', strategy: { linear: {} } }, 25],
])('an environment holds for a service of %j %j resources', (managed, count) => {
  const target = toEcsTarget('api', { managed }, [], new Conversion()) as ManagedService;
  expect(countServiceResources(target)).toBe(count);
});
