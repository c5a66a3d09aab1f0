import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodeCommitClient, GetCommitCommand } from '@aws-sdk/client-codecommit';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { toExecution } from '../../lib/rehearsal/execution';
import { openLedger } from '../../lib/rehearsal/ledger';
import { makeBucket, openEndpoint } from '../../lib/rehearsal/open-endpoint';
import { openParameters } from '../../lib/rehearsal/parameters';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';
import { makeRepository } from '../helpers/repository';

const directory = temporaryDirectory();
const repository = join(directory, 'storefront');
const commit = makeRepository(repository, { 'a.txt': 'a\n' });

async function open() {
  const { home } = optionsIn(directory);
  const configuration = { RepositoryName: 'storefront', BranchName: 'main' };
  const plan = planOf({ Source: [[{ name: 'Source', provider: 'CodeCommit', configuration }]] });
  const endpoint = await openEndpoint({
    plan,
    assembly: emptyAssembly,
    home,
    ledger: openLedger(plan, toExecution(plan, randomUUID())),
    secrets: new Map(),
    missingSecret: () => undefined,
    repositories: new Map([['Source', repository]]),
    jobs: new Map(),
    parameters: openParameters(home.parameters, new Map()),
    notices: { publish: () => undefined, takeSlack: () => undefined },
    functions: () => {
      throw new Error('no test of these asks a function');
    },
    newId: randomUUID,
    random: randomBytes,
  });
  const credentials = { ...endpoint.credentials };
  const client = { endpoint: endpoint.url, region: 'ap-northeast-2', credentials, maxAttempts: 1 };
  return { home, endpoint, client };
}

test('CodeCommit tells of a commit of the repository that stands for its own, and of its author', async () => {
  const { endpoint, client } = await open();
  const codeCommit = new CodeCommitClient(client);
  const asked = await codeCommit.send(new GetCommitCommand({ repositoryName: 'storefront', commitId: commit }));
  expect(asked.commit?.author).toMatchObject({ name: 'Mina', email: 'mina@acme.example' });
  const unknown = codeCommit.send(new GetCommitCommand({ repositoryName: 'other', commitId: commit }));
  await expect(unknown).rejects.toMatchObject({ name: 'RepositoryDoesNotExistException' });
  await endpoint.close();
});

test('S3 has the buckets that the rehearsal has, and no others', async () => {
  const { home, endpoint, client } = await open();
  mkdirSync(home.bucket('acme-site'), { recursive: true });
  writeFileSync(join(home.bucket('acme-site'), 'index.html'), 'hello\n');
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const found = await s3.send(new GetObjectCommand({ Bucket: 'acme-site', Key: 'index.html' }));
  expect(await found.Body?.transformToString()).toBe('hello\n');
  await expect(s3.send(new GetObjectCommand({ Bucket: 'strange', Key: 'a' }))).rejects.toMatchObject({
    name: 'NoSuchBucket',
  });
  await endpoint.close();
});

test('a bucket whose place in the home is taken is no fault of ours', async () => {
  const { home } = optionsIn(directory);
  writeFileSync(join(home.path, 'buckets', 'taken'), '');
  await expect(makeBucket(home, 'taken')).rejects.toThrow(
    'taken cannot be written: a file stands where a folder must be',
  );
});
