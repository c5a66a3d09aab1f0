import type { SynthesizedRule } from '../../../lib/assembly/rule';
import type { SynthesizedTrigger } from '../../../lib/assembly/trigger';
import type { PlannedAction } from '../../../lib/plan/plan';
import type { ExecutionStart } from '../../../lib/rehearsal/execution-start';
import { takeFiles } from '../../../lib/rehearsal/watch/take-files';
import { anAction, aPipeline } from '../../helpers/planned';

const filters: SynthesizedTrigger = {
  kind: 'filters',
  source: 'App',
  push: [{ paths: { includes: ['packages/**'], excludes: [] } }],
  pullRequest: [],
};
const object = { S3Bucket: 'handover', S3ObjectKey: 'shop.zip' };
const onPut: SynthesizedRule = {
  stack: 'shop',
  logicalId: 'Put',
  name: 'put',
  enabled: true,
  // As the CDK's own trigger of an S3 source.
  pattern: {
    source: ['aws.s3'],
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: {
      resources: { ARN: ['arn:aws:s3:::handover/shop.zip'] },
      eventName: ['CompleteMultipartUpload', 'CopyObject', 'PutObject'],
      requestParameters: { bucketName: ['handover'], key: ['shop.zip'] },
    },
  },
  targets: [{ id: 'T', arn: 'arn:aws:codepipeline:eu-west-1:111122223333:shop', maximumRetryAttempts: 0 }],
};

function take(of: string, configuration: Readonly<Record<string, string>>, paths: readonly string[]) {
  const action = anAction(`Source.App Source/AWS/${of}`, { configuration });
  const source: PlannedAction = {
    action,
    reference: 'App',
    part: { kind: 'source', origin: { kind: 'folder', path: '/srv/hello', branch: 'main' } },
    unknowns: [],
  };
  const said: string[] = [];
  const started: ExecutionStart[] = [];
  const delivered: unknown[] = [];
  takeFiles(
    { source, path: '/srv/hello', paths },
    {
      pipeline: { ...aPipeline(action), triggers: [filters] },
      rules: [onPut],
      startExecution: (start) => ({ ok: true, executionId: String(started.push(start)) }),
      deliver: (event) => delivered.push(event['detail-type']),
      say: (line) => said.push(line),
      clock: () => new Date('2026-03-02T00:00:00Z'),
      newId: () => '11111111-2222-4333-8444-555555555555',
    },
  );
  return { said, started: started.map(({ trigger }) => trigger.type), delivered };
}

test.each([
  [
    ['packages/a.ts', 'README.md'],
    ['WebhookV2'],
    /^hello: packages\/a.ts and 1 more have changed: starts shop: .*\/a.ts/,
  ],
  [['README.md'], [], /^hello: README.md has changed: does not start shop: no changed path is in packages/],
])('%j of a folder that stands for a repository is a push to its branch', (paths, started, line) => {
  const taken = take('CodeStarSourceConnection', { BranchName: 'main' }, paths);
  expect(taken).toEqual({ started, delivered: [], said: [expect.stringMatching(line)] });
});

test('an object that is put is told to the rules, and found by polling', () => {
  const delivered = ['Object Created', 'AWS API Call via CloudTrail'];
  const byRule = take('S3', { ...object, PollForSourceChanges: 'false' }, ['']);
  expect(byRule).toEqual({ started: [], delivered, said: [] });
  const polled = take('S3', object, ['']);
  expect(polled).toEqual({
    started: ['PollForSourceChanges'],
    delivered,
    said: ['hello has changed: starts shop: App is polled'],
  });
  const unheard = take('S3', { ...object, S3ObjectKey: 'other.zip', PollForSourceChanges: 'false' }, ['']);
  expect(unheard.said).toEqual(['hello has changed: no rule of the template matches it']);
});

test('a folder that stands for a repository of CodeCommit is polled', () => {
  expect(take('CodeCommit', { BranchName: 'main' }, ['a.txt']).started).toEqual(['PollForSourceChanges']);
});
