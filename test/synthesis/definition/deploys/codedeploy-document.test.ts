import { codedeployDocument } from '../../../../lib/synthesis/definition/deploys/codedeploy-document';

const takes = (value: unknown) => codedeployDocument.safeParse(value).success;

test.each([
  { managed: { servers: { port: 8080 } } },
  { managed: { tags: { Role: 'web' }, role: 'shop-web', batch: 'halfAtATime' } },
  { managed: { onPremises: { Room: 'cellar' }, batch: { minimumHealthy: '75%' } } },
  { managed: { tags: { Role: 'web' }, batch: { minimumHealthy: 0 }, strategy: 'blueGreen' } },
  { application: 'shop', group: 'shop-web', configuration: 'CodeDeployDefault.HalfAtATime' },
])('%j is a CodeDeploy target', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { managed: {} },
  { managed: { servers: {}, tags: { Role: 'web' } } },
  { managed: { servers: {}, role: 'shop-web' } },
  { managed: { servers: {}, batch: 'twoAtATime' } },
  { managed: { servers: {}, batch: { minimumHealthy: -1 } } },
  { application: 'shop' },
  { application: 'shop', group: 'shop-web', batch: 'allAtOnce' },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
