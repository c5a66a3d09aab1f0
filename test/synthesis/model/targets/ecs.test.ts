import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toEcsTarget } from '../../../../lib/synthesis/model/targets/ecs';

test('a service that is made has what is good for most', () => {
  expect(toEcsTarget('api', { managed: {} }, ['ecs'], new Conversion())).toEqual({
    kind: 'managed-ecs-service',
    name: 'api',
    port: 8080,
    health: '/',
    cpu: 256,
    memoryMib: 512,
    architecture: 'x86_64',
    tasks: { least: 2, most: 4, cpuPercent: 60 },
    zones: 2,
    strategy: { kind: 'rolling', minimumHealthyPercent: 100 },
    by: 'ecs',
    errorPercent: 5,
    latencyMilliseconds: 2000,
    timeoutMinutes: 60,
  });
});

test('CodeDeploy has a port for tests', () => {
  const target = toEcsTarget('api', { managed: { by: 'codedeploy' } }, ['ecs'], new Conversion());
  expect(target).toMatchObject({ by: 'codedeploy', testPort: 8443 });
});

test('one that exists is what is said of it', () => {
  const document = { cluster: 'shop', service: 'api', container: 'web', roles: 'shop-api', timeout: '20m' };
  expect(toEcsTarget('api', document, ['ecs'], new Conversion())).toEqual({
    kind: 'ecs-service',
    name: 'api',
    cluster: 'shop',
    service: 'api',
    container: 'web',
    roles: ['shop-api'],
    timeoutMinutes: 20,
  });
});

test('half a domain, and a time that the action does not wait', () => {
  const conversion = new Conversion();
  toEcsTarget('api', { managed: { domain: 'a.acme.example', timeout: '2h' } }, ['ecs'], conversion);
  expect(conversion.remarks.map(({ code, path }) => [code, ...path])).toEqual([
    ['HalfADomain', 'ecs', 'managed', 'domain'],
    ['BadDuration', 'ecs', 'managed', 'timeout'],
  ]);
});
