import { toS3Action } from '../../../../../lib/synthesis/constructs/deploys/s3/to-s3-action';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import type { ExistingBucket, ManagedWebsite } from '../../../../../lib/synthesis/model/targets/s3';
import { actionsOf, statementsOf, templateWith, theOnly } from '../../../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'site', { bucket: 'site-bucket', url: 'https://d1.cloudfront.net', distribution: 'E1' });

const synthesize = (target: ManagedWebsite | ExistingBucket) =>
  templateWith(
    (scope, context) => [
      toS3Action(
        scope,
        { verb: 'deploy', name: 'site', runOrder: 1, environment: 'staging', input: 'Source', target },
        target,
        context,
      ),
    ],
    { outputs },
  );
const variablesOf = (template: ReturnType<typeof synthesize>) => {
  const { Environment: environment } = theOnly(template, 'AWS::CodeBuild::Project') as {
    Environment: { EnvironmentVariables: { Name: string; Value: string }[] };
  };
  return Object.fromEntries(environment.EnvironmentVariables.map(({ Name, Value }) => [Name, Value]));
};
const own = (template: ReturnType<typeof synthesize>) =>
  statementsOf(template, 'AWS::IAM::Policy', /Upload/)
    .filter(({ actions }) => actions.some((action) => /^cloudfront:|s3:(Put|Delete|ListBucket)/.test(action)))
    .map(({ actions, resources, conditions }) => ({
      actions,
      resources,
      ...(conditions !== undefined && { conditions }),
    }));

test('without more to do it is CodePipeline’s own action', () => {
  const action = actionsOf(synthesize({ kind: 'website', name: 'site' }))['Second.site'];
  expect(action).toMatchObject({ ActionTypeId: { Provider: 'S3' } });
});

test('a website’s pages are asked for anew unless somebody says otherwise, and its distribution is its own', () => {
  const template = synthesize({
    kind: 'website',
    name: 'site',
    care: { headers: [{ files: 'assets/**', cacheControl: 'max-age=1' }], invalidate: ['/*', '/a'], prune: false },
  });
  expect(actionsOf(template)['Second.site']).toMatchObject({ ActionTypeId: { Provider: 'CodeBuild' } });
  expect(variablesOf(template)).toEqual({
    BUCKET: 'site-bucket',
    HEADERS: '^assets/.*$\tmax-age=1\n.*\tno-cache',
    DISTRIBUTION: 'E1',
    INVALIDATE: '/* /a',
  });
  expect(own(template)).toEqual([
    { actions: ['s3:AbortMultipartUpload', 's3:PutObject'], resources: ['arn:aws:s3:::site-bucket/*'] },
    {
      actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
      resources: ['arn:aws:cloudfront::111122223333:distribution/E1'],
    },
  ]);
});

test('what is pruned is listed and deleted below the prefix, and nowhere else', () => {
  const template = synthesize({
    kind: 'bucket',
    name: 'site',
    bucketName: 'site-bucket',
    prefix: 'portal',
    care: { headers: [], invalidate: [], prune: true },
  });
  expect(variablesOf(template)).toEqual({ BUCKET: 'site-bucket', PREFIX: 'portal', PRUNE: 'true' });
  expect(own(template)).toEqual([
    {
      actions: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'],
      resources: ['arn:aws:s3:::site-bucket/portal/*'],
    },
    {
      actions: ['s3:ListBucket'],
      resources: ['arn:aws:s3:::site-bucket'],
      conditions: { StringLike: { 's3:prefix': ['portal/*'] } },
    },
  ]);
});
