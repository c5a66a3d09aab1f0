import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { renderStarter } from '../../../lib/aws/codecommit/starter-settings';
import { bundle } from '../../../lib/synthesis/constructs/functions/bundle';
import { root } from '../../helpers/conveyor';
import { type Aws, startAws } from './aws';
import { repositoryEvent } from './events';

const cache = mkdtempSync(join(tmpdir(), 'starter-'));
const patterns = (...includes: readonly string[]) => ({ includes, excludes: [] });
const starter = renderStarter({
  pipeline: 'storefront',
  sources: [
    { source: 'App', repository: 'acme-app', filters: [{ branches: patterns('main') }], pointer: '/p/App' },
    { source: 'Site', repository: 'acme-app', filters: [{ paths: patterns('site/**') }], pointer: '/p/Site' },
    { source: 'Other', repository: 'acme-other', filters: [{}], pointer: '/p/Other' },
  ],
});

let aws: Aws;
let bundled: string;

beforeAll(async () => {
  aws = await startAws();
  bundled = join(bundle({ root, entry: join(root, 'lambda', 'start', 'index.ts'), cache }), 'index.js');
});
afterAll(() => {
  aws.close();
  rmSync(cache, { recursive: true });
});

/** Runs the bundle as Lambda would: its events one after another in one process. */
const runtime = `
  const { handler } = require(process.argv[1]);
  (async () => {
    for (const event of JSON.parse(process.argv[2])) {
      try { await handler(event); } catch (error) { console.error(error); process.exitCode = 1; }
    }
  })();`;

async function run(events: readonly unknown[], settings = starter) {
  const child = spawn(process.execPath, ['-e', runtime, bundled, JSON.stringify(events)], {
    env: {
      STARTER: settings,
      AWS_REGION: 'ap-northeast-2',
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: 'rehearsal',
      AWS_SECRET_ACCESS_KEY: 'rehearsal',
      AWS_MAX_ATTEMPTS: '1',
    },
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const lines = out.split('\n').filter(Boolean);
  return { code, err, log: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('the bundle stays small enough to start fast', () => {
  expect(statSync(bundled).size).toBeLessThan(1_800_000);
});

test('the pipeline is started for each source of the repository, and a line of the log says why', async () => {
  const commitId = aws.commit('api/a');
  const { code, log } = await run([repositoryEvent(1, { commitId, oldCommitId: aws.first })]);
  const line = { pipeline: 'storefront', repository: 'acme-app', branch: 'main', commit: commitId };
  expect(code).toBe(0);
  expect(log).toEqual([
    { ...line, source: 'App', outcome: 'started', why: 'branch main is in main', execution: 'execution-1' },
    {
      ...line,
      source: 'Site',
      outcome: 'not started',
      why: `no changed path is in site/**; 1 path was looked at; compared with the commit before, ${aws.first}`,
    },
  ]);
});

test('a source at fault fails the invocation, and does not keep the others from being followed', async () => {
  const commitId = aws.commit('site/a');
  const event = repositoryEvent(2, { commitId, oldCommitId: aws.git('rev-parse', 'HEAD^') });
  const outcomes = ({ log }: Awaited<ReturnType<typeof run>>) => log.map(({ source, outcome }) => [source, outcome]);
  aws.refused.set('GetDifferences', 'ThrottlingException');
  const first = await run([event]);
  expect(first.code).toBe(1);
  expect(first.err).toContain('not followed: Site: ThrottlingException');
  expect(outcomes(first)).toEqual([
    ['App', 'started'],
    ['Site', 'failed'],
  ]);
  aws.refused.clear();
  expect(outcomes(await run([event]))).toEqual([
    ['App', 'not started'],
    ['Site', 'started'],
  ]);
});

test('other repositories and deletions are passed over, and malformed settings are an error', async () => {
  const before = aws.calls.length;
  const deleted = repositoryEvent(3, { event: 'referenceDeleted', oldCommitId: aws.first });
  const passed = await run([repositoryEvent(3, { repositoryName: 'unknown', commitId: aws.first }), deleted]);
  expect(passed).toMatchObject({ code: 0, log: [] });
  const malformed = await run([deleted], '{}');
  expect(malformed.code).toBe(1);
  expect(malformed.err).toContain('STARTER has no pipeline');
  expect(aws.calls).toHaveLength(before);
});
