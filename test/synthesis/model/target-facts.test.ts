import type { DeployDocument } from '../../../lib/synthesis/definition/deploy-document';
import { Conversion } from '../../../lib/synthesis/model/conversion';
import { toTarget } from '../../../lib/synthesis/model/target';
import { intakeOf, outputsOf, stepsOf, textsOfTarget } from '../../../lib/synthesis/model/target-facts';

const target = (said: Omit<DeployDocument, 'deploy'>) => toTarget({ deploy: 'shop', ...said }, [], new Conversion());
const url = 'https://shop.acme.example/';
const stack = { template: 'template.yaml', stack: 'shop' };
const service = { cluster: 'shop', service: 'api', container: 'api' };
const platform = '64bit Amazon Linux 2023 v6.6.8 running Node.js 22';

test.each<[Omit<DeployDocument, 'deploy'>, readonly string[]]>([
  [{ s3: { website: {} } }, ['url', 'bucket', 'distribution']],
  [{ s3: { bucket: 'acme' } }, ['bucket']],
  [{ s3: { bucket: 'acme', url } }, ['bucket', 'url']],
  [{ cloudformation: stack }, []],
  [{ cdk: { stacks: 'shop' } }, []],
  [{ ecs: service }, ['cluster', 'service']],
  [{ ecs: { ...service, url } }, ['cluster', 'service', 'url']],
  [{ beanstalk: { managed: { platform } } }, ['url', 'application', 'environment']],
  [{ beanstalk: { application: 'shop', environment: 'live' } }, ['application', 'environment']],
  [{ ec2: { spec: 'deployspec.yaml', tag: { Role: 'web' } } }, []],
  [{ lambda: { managed: {} } }, ['function', 'alias', 'alarms']],
  [{ lambda: { managed: { url: true } } }, ['function', 'alias', 'alarms', 'url']],
  [{ lambda: { function: 'orders', alias: 'live', url } }, ['function', 'alias', 'url']],
  [{ eks: { cluster: 'shop', kubectl: { manifests: 'app.yaml' } } }, ['cluster']],
])('%j hands out %j', (said, outputs) => {
  expect(outputsOf(target(said))).toEqual(outputs);
});

test('a service that CodeDeploy deploys hands out by what it does so, too', () => {
  const ofCodeDeploy = ['application', 'deploymentGroup', 'deploymentConfig'];
  expect(outputsOf(target({ ecs: { managed: { by: 'codedeploy' } } }))).toEqual(expect.arrayContaining(ofCodeDeploy));
  expect(outputsOf(target({ ecs: { managed: {} } }))).not.toEqual(expect.arrayContaining(['application']));
});

test.each<[Omit<DeployDocument, 'deploy'>, number]>([
  [{ s3: { bucket: 'acme' } }, 1],
  [{ eks: { cluster: 'shop', kubectl: { manifests: 'app.yaml' } } }, 1],
  [{ lambda: { managed: {} } }, 2],
  [{ cloudformation: stack }, 2],
  [{ ecs: service }, 3],
  [{ cloudformation: { ...stack, changes: { approve: false } } }, 3],
  [{ cloudformation: { ...stack, changes: {} } }, 4],
])('%j takes %j run orders', (said, steps) => {
  expect(stepsOf(target(said))).toBe(steps);
});

test.each<[Omit<DeployDocument, 'deploy'>, readonly string[]]>([
  [{ s3: { bucket: 'acme' } }, ['files', 'package']],
  [{ ecs: service }, ['image']],
  [{ ami: { managed: {} } }, ['ami']],
  [{ lambda: { managed: {} } }, ['files']],
])('%j takes %j', (said, kinds) => {
  expect(intakeOf(target(said)).kinds).toEqual(kinds);
});

test('texts that may hold variables are told with their place in the deploy', () => {
  const label = '#{Source.CommitId}';
  const beanstalk = { application: 'shop', environment: 'live', label };
  expect(textsOfTarget(target({ beanstalk }))).toEqual([{ key: ['beanstalk', 'label'], text: [label] }]);
  expect(textsOfTarget(target({ beanstalk: { managed: { platform, label } } }))).toEqual([
    { key: ['beanstalk', 'managed', 'label'], text: [label] },
  ]);
  expect(textsOfTarget(target({ cloudformation: { ...stack, parameters: { Commit: label } } }))).toEqual([
    { key: ['cloudformation', 'parameters', 'Commit'], text: [label] },
  ]);
});
