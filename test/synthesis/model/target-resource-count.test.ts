import type { DeployDocument } from '../../../lib/synthesis/definition/deploy-document';
import { Conversion } from '../../../lib/synthesis/model/conversion';
import { isManaged, toTarget } from '../../../lib/synthesis/model/target';
import { countDeployResources, countTargetResources } from '../../../lib/synthesis/model/target-resource-count';

const target = (said: Omit<DeployDocument, 'deploy'>) => toTarget({ deploy: 'shop', ...said }, [], new Conversion());

test.each<[Omit<DeployDocument, 'deploy'>, number]>([
  [{ s3: { bucket: 'acme' } }, 2],
  [{ s3: { bucket: 'acme', prune: true } }, 6],
  [{ codedeploy: { application: 'shop', group: 'web' } }, 2],
  [{ lambda: { function: 'orders', alias: 'live' } }, 4],
  [{ ecs: { cluster: 'shop', service: 'api', container: 'api' } }, 6],
  [{ ami: { group: 'web', template: 'lt-1' } }, 6],
])('a pipeline holds for %j %j resources', (said, count) => {
  expect(countDeployResources(target(said))).toBe(count);
});

test.each<[Omit<DeployDocument, 'deploy'>, number]>([
  [{ s3: { website: {} } }, 6],
  [{ lambda: { managed: {} } }, 8],
  [{ lambda: { managed: { url: true } } }, 9],
  [{ codedeploy: { managed: { tags: { Role: 'web' } } } }, 4],
  [{ codedeploy: { managed: { servers: {}, batch: { minimumHealthy: '50%' } } } }, 21],
  [{ ami: { managed: {} } }, 16],
])('an environment holds for %j %j resources', (said, count) => {
  const made = target(said);
  expect(isManaged(made) && countTargetResources(made)).toBe(count);
});
