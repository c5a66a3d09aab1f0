import { OutputDirectory } from '../../../lib/synthesis/constructs/target-outputs';
import { toActions } from '../../../lib/synthesis/constructs/to-actions';
import type { Action } from '../../../lib/synthesis/model/action';
import { aBuild, aPipeline } from '../../helpers/delivery';
import { aContext, aStack } from '../../helpers/stack';

const deploy = aPipeline()
  .stages.flatMap(({ actions }) => actions)
  .find(({ verb }) => verb === 'deploy');

test.each<[string, Action | undefined]>([
  ['Build CodeBuild', aBuild('packages')],
  ['Test CodeBuild', aBuild('unit', { verb: 'test' })],
  [
    'Build Acme',
    aBuild('legacy', {
      way: { kind: 'jenkins', provider: 'Acme', managed: false, url: 'https://ci.acme.example', project: 'shop' },
    }),
  ],
  [
    'Compute Commands',
    { verb: 'compute', name: 'stamp', runOrder: 1, commands: ['true'], inputs: ['Source'], artifacts: [], exports: [] },
  ],
  ['Approval Manual', { verb: 'approve', name: 'release', runOrder: 1, ask: [] }],
  ['Deploy S3', deploy],
  [
    'Build CodeBuild',
    { verb: 'publish', name: 'cli', runOrder: 1, input: 'cli', codeArtifact: { domain: 'acme', repository: 'all' } },
  ],
  ['Build CodeBuild', { verb: 'check-version', name: 'version', runOrder: 1, source: 'Source', namespace: 'version' }],
  [
    'Build CodeBuild',
    { verb: 'record', what: 'version', name: 'version', runOrder: 1, source: 'Source', versionNamespace: 'version' },
  ],
])('%s', (expected, action) => {
  const stack = aStack();
  const outputs = new OutputDirectory();
  outputs.add('staging', 'site', { bucket: 'site-bucket' });
  if (action === undefined) throw new Error('the storefront deploys');
  const made = toActions(stack, action, aContext(stack, { outputs })).map(({ actionProperties }) => actionProperties);
  expect(made.map(({ category, provider }) => `${category} ${provider}`)).toEqual([expected]);
});
