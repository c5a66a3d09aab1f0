import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Beanstalk, openBeanstalk } from '../../../lib/rehearsal/beanstalk/open-beanstalk';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { factsOf } from '../../helpers/facts';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
let beanstalk: Beanstalk;
let rehearsal: Rehearsal;
beforeAll(async () => {
  const bucketFolder = async (bucket: string) => join(directory, bucket);
  mkdirSync(join(directory, 'versions/bad'), { recursive: true });
  writeFileSync(join(directory, 'versions/bad/Procfile'), 'web: exit 1\n');
  await zipFolder(join(directory, 'versions/bad'), join(directory, 'versions/bad.zip'));
  beanstalk = await openBeanstalk({
    assembly: factsOf(
      'Resources: { Web: { Type: AWS::ElasticBeanstalk::Environment, Properties: { ApplicationName: shop, EnvironmentName: shop-web } } }',
    ),
    folder: join(directory, 'beanstalk'),
    bucketFolder,
    environment: () => ({ PATH: process.env['PATH'] ?? '' }),
    log: () => undefined,
    toLoopback: (text) => text,
    clock: () => new Date('2026-03-01T12:00:00.500Z'),
  });
  rehearsal = await aRehearsal({ beanstalk, bucketFolder });
});
afterAll(async () => {
  await rehearsal.end();
  await beanstalk.close();
});

/** As Elastic Beanstalk's client signs and sends it. */
async function call(Action: string, input: Readonly<Record<string, string>> = {}): Promise<string> {
  const scope = `${rehearsal.client.credentials.accessKeyId}/20260101/ap-northeast-2/elasticbeanstalk/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  const body = new URLSearchParams({ Action, Version: '2010-12-01', ...input });
  return (await fetch(rehearsal.endpoint.url, { method: 'POST', headers: { authorization }, body })).text();
}
const version = { ApplicationName: 'shop', VersionLabel: '1.0.0' };
const bundle = { 'SourceBundle.S3Bucket': 'versions', 'SourceBundle.S3Key': 'bad.zip' };
const web = { ApplicationName: 'shop', EnvironmentName: 'shop-web' };

test('a version is made once, of an object that is there, and found by its label', async () => {
  const ask = () => call('DescribeApplicationVersions', { ApplicationName: 'shop', 'VersionLabels.member.1': '1.0.0' });
  expect(await ask()).toContain('<ApplicationVersions/>');
  const missing = { ...version, ...bundle, 'SourceBundle.S3Key': 'none.zip' };
  expect(await call('CreateApplicationVersion', missing)).toContain('Unable to download from S3 location');
  expect(await call('CreateApplicationVersion', { ...version, ...bundle, ApplicationName: 'x' })).toContain(
    'No Application named &apos;x&apos; found.',
  );
  const long = { ...version, ...bundle, VersionLabel: 'x'.repeat(101) };
  expect(await call('CreateApplicationVersion', long)).toContain('<Code>InvalidParameterValue</Code>');
  expect(await call('CreateApplicationVersion', { ...version, ...bundle })).toContain(
    '<VersionLabel>1.0.0</VersionLabel>',
  );
  expect(await call('CreateApplicationVersion', { ...version, ...bundle })).toContain(
    'Application Version 1.0.0 already exists.',
  );
  expect(await ask()).toContain('<S3Key>bad.zip</S3Key>');
});

test('an update goes on in the background, one at a time, and its events tell how it ended', async () => {
  expect(await call('UpdateEnvironment', { ...web, VersionLabel: '2.0.0' })).toContain('No Application Version named');
  expect(await call('UpdateEnvironment', { ...web, EnvironmentName: 'x' })).toContain('No Environment found');
  expect(await call('UpdateEnvironment', { ...web, VersionLabel: '1.0.0' })).toContain('<Status>Updating</Status>');
  expect(await call('UpdateEnvironment', { ...web, VersionLabel: '1.0.0' })).toContain('Must be Ready.');
  await beanstalk.environments[0]?.settled();
  const seen = await call('DescribeEnvironments', { ApplicationName: 'shop', 'EnvironmentNames.member.1': 'shop-web' });
  expect(seen).toContain('<Status>Ready</Status>');
  expect(seen).toContain('<Health>Red</Health><HealthStatus>Severe</HealthStatus>');
  const events = await call('DescribeEvents', { ...web, StartTime: '2026-03-01T12:00:00Z' });
  expect(events).toContain('Failed to deploy application: its process web ended with 1.');
  expect(await call('DescribeEvents', { ...web, StartTime: '2026-03-01T12:00:01Z' })).toContain('<Events/>');
  expect(await call('AbortEnvironmentUpdate', web)).toContain('is Ready.');
  expect(await call('AbortEnvironmentUpdate', { EnvironmentName: 'x' })).toContain('No Environment found');
});

test('what else there is', async () => {
  expect(await call('CreateStorageLocation')).toContain('elasticbeanstalk-ap-northeast-2-111122223333');
  expect(await call('DescribeEnvironments', { 'EnvironmentNames.member.1': 'x' })).toContain('<Environments/>');
  expect(await call('RebuildEnvironment', web)).toContain('UnknownOperationException');
});
