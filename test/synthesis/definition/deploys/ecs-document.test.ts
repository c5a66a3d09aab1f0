import { ecsDocument } from '../../../../lib/synthesis/definition/deploys/ecs-document';

const takes = (value: unknown) => ecsDocument.safeParse(value).success;

test.each([
  { managed: {} },
  { managed: { port: 3000, cpu: 512, tasks: { least: 1 }, strategy: { rolling: { minimumHealthy: 50 } } } },
  { managed: { strategy: { blueGreen: { bake: '10m' } }, by: 'codedeploy', testPort: 8443 } },
  { managed: { strategy: { linear: { step: 20, every: '2m' } }, alarms: { errors: 1, latency: 500 } } },
  { managed: { strategy: { canary: { percent: 5, every: '4m', bake: '7m' } } } },
  { cluster: 'shop', service: 'api', container: 'api', roles: 'shop-api', timeout: '20m' },
  { cluster: 'shop', service: 'api', container: 'api', codedeploy: { application: 'shop', group: 'api' } },
])('%j is an ECS target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  {},
  { managed: {}, cluster: 'shop', service: 'api', container: 'api' },
  { cluster: 'shop', service: 'api' },
  { cluster: 'shop', service: 'api', container: 'api', strategy: { rolling: {} } },
  { cluster: 'shop', service: 'api', container: 'api', codedeploy: { application: 'shop' } },
  { managed: { strategy: { canary: {}, linear: {} } } },
  { managed: { strategy: 'rolling' } },
  { managed: { by: 'CODE_DEPLOY' } },
  { managed: { architecture: 'x86' } },
  { managed: { cpu: 0.25 } },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
