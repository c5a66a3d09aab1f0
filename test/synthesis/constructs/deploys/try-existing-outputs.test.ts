import { tryExistingOutputs } from '../../../../lib/synthesis/constructs/deploys/try-existing-outputs';
import { outputsOf } from '../../../../lib/synthesis/model/target-facts';
import { aTarget, managedTargets } from '../../../helpers/targets';

const url = 'https://shop.acme.example/';
const service = { cluster: 'shop', service: 'api', container: 'app' };

test.each([
  [aTarget('bucket', { s3: { bucket: 'acme', url } }), { bucket: 'acme', url }],
  [aTarget('bucket', { s3: { bucket: 'acme' } }), { bucket: 'acme' }],
  [aTarget('ecs-service', { ecs: { ...service, url } }), { cluster: 'shop', service: 'api', url }],
  [
    aTarget('beanstalk', { beanstalk: { application: 'shop', environment: 'live', url } }),
    { application: 'shop', environment: 'live', url },
  ],
  [
    aTarget('codedeploy-group', { codedeploy: { application: 'shop', group: 'web', url } }),
    { application: 'shop', deploymentGroup: 'web', url },
  ],
  [aTarget('servers', { ami: { group: 'web', template: 'lt-1', url } }), { scalingGroup: 'web', url }],
  [aTarget('function', { lambda: { function: 'orders', alias: 'live' } }), { function: 'orders', alias: 'live' }],
  [aTarget('cluster', { eks: { cluster: 'shop', kubectl: { manifests: 'app.yaml' }, url } }), { cluster: 'shop', url }],
  [aTarget('tagged-instances', { ec2: { spec: 'deployspec.yaml', tag: { Role: 'web' } } }), {}],
  [aTarget('assembly', { cdk: { stacks: 'shop' } }), {}],
])('what exists hands out its names, as definitions may refer to them: %j', (target, outputs) => {
  expect(tryExistingOutputs(target)).toEqual(outputs);
  expect(Object.keys(outputs).sort()).toEqual([...outputsOf(target)].sort());
});

test.each(managedTargets)('$kind hands out what its environment knows, which is not known here', (target) => {
  expect(tryExistingOutputs(target)).toBeUndefined();
});
