import { toS3Action } from '../../../../../lib/synthesis/constructs/deploys/s3/to-s3-action';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import { aContext, aStack } from '../../../../helpers/stack';
import { aDeploy, aTarget } from '../../../../helpers/targets';

const outputs = new OutputDirectory();
outputs.add('staging', 'web', { bucket: 'acme' });

// CodePipeline's own action can neither delete nor invalidate, and knows one Cache-Control for all.
test.each([
  [{ bucket: 'acme' }, 'S3'],
  [{ bucket: 'acme', prune: true }, 'CodeBuild'],
  [{ bucket: 'acme', headers: [{ files: '**/*.html', cacheControl: 'no-cache' }] }, 'CodeBuild'],
  [{ bucket: 'acme', distribution: 'E1A2B3C4D5E6F7', invalidate: true as const }, 'CodeBuild'],
])('%j is deployed by %s', (s3, provider) => {
  const stack = aStack();
  const target = aTarget('bucket', { s3 });
  expect(toS3Action(stack, aDeploy(target), target, aContext(stack, { outputs })).actionProperties.provider).toBe(
    provider,
  );
});
