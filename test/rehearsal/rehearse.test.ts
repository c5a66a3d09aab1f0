import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembly } from '../../lib/assembly/assembly';
import type { SynthesizedProject } from '../../lib/assembly/project';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { toJsonLinesReporter } from '../../lib/rehearsal/reporters/json-lines';
import { StoreFailure } from '../../lib/rehearsal/store/store-failure';
import { emptyAssembly, optionsIn, planOf, type TestAction, temporaryDirectory } from '../helpers/rehearsal';
import { gitIn, makeRepository } from '../helpers/repository';

const directory = temporaryDirectory();
const ConnectionArn = 'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0aa1-bb22';
const remote =
  'https://codeconnections.ap-northeast-2.amazonaws.com/git-http/111122223333/ap-northeast-2/0aa1-bb22/acme/storefront.git';

const project = (name: string, commands: readonly string[], more: object = {}): SynthesizedProject => ({
  stack: 'Pipelines',
  logicalId: name,
  name,
  arn: `arn:aws:codebuild:ap-northeast-2:111122223333:project/${name}`,
  buildspec: JSON.stringify({ version: 0.2, phases: { build: { commands } }, ...more }),
  environment: [],
  image: 'aws/codebuild/standard:7.0',
  computeType: 'BUILD_GENERAL1_SMALL',
  environmentType: 'LINUX_CONTAINER',
  timeoutMinutes: 5,
  cacheType: 'NO_CACHE',
});

const assembly: Assembly = {
  ...emptyAssembly,
  projects: [
    project('packages', ['mkdir out', 'echo "<h1>$(cat title.txt)</h1>" > out/index.html'], {
      artifacts: { 'base-directory': 'out', files: ['**/*'] },
      env: { variables: { VERSION: '1.4.0' }, 'exported-variables': ['VERSION'] },
    }),
    project('smoke', [
      'node -e \'fetch(process.env.SITE_URL).then(async (r) => process.exit((await r.text()).includes("Storefront") ? 0 : 1))\'',
    ]),
    project('record', [
      `git clone -q ${remote} clone`,
      'cd clone',
      'git tag "v$VERSION"',
      'git push -q origin "v$VERSION"',
    ]),
  ],
  buckets: [
    {
      stack: 'Staging',
      logicalId: 'Site',
      name: 'site-bucket',
      arn: 'arn:aws:s3:::site-bucket',
      versioned: false,
      website: { url: 'http://site-bucket.s3-website.ap-northeast-2.amazonaws.com', indexDocument: 'index.html' },
    },
  ],
  topics: [
    {
      stack: 'Pipelines',
      logicalId: 'Topic',
      name: 'releases',
      arn: 'arn:aws:sns:ap-northeast-2:111122223333:releases',
      subscriptions: [{ protocol: 'email', endpoint: 'release@acme.example' }],
    },
  ],
};

const codeBuild = (name: string, more: Partial<TestAction> = {}): TestAction => {
  const part = { kind: 'real', what: `buildspec of project ${name}` } as const;
  return { name, inputs: ['Source'], part, ...more, configuration: { ProjectName: name, ...more.configuration } };
};
const variable = (name: string, value: string) => JSON.stringify([{ name, value, type: 'PLAINTEXT' }]);

function aPlan(path: string) {
  const origin = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;
  const real = (what: string) => ({ kind: 'real', what }) as const;
  return planOf({
    Source: [
      [
        {
          name: 'Source',
          category: 'Source',
          provider: 'CodeStarSourceConnection',
          namespace: 'Source',
          outputs: ['Source'],
          configuration: { ConnectionArn, FullRepositoryId: 'acme/storefront', BranchName: 'main' },
          part: { kind: 'source', origin },
        },
      ],
    ],
    Build: [[codeBuild('packages', { outputs: ['site'], namespace: 'packages' })]],
    Staging: [
      [
        {
          name: 'site',
          category: 'Deploy',
          provider: 'S3',
          inputs: ['site'],
          configuration: { BucketName: 'site-bucket', Extract: 'true', CacheControl: 'no-cache' },
          part: real('files into a folder'),
        },
      ],
      [
        codeBuild('smoke', {
          category: 'Test',
          configuration: {
            EnvironmentVariables: variable('SITE_URL', 'http://site-bucket.s3-website.ap-northeast-2.amazonaws.com'),
          },
        }),
      ],
    ],
    Release: [
      [
        {
          name: 'release',
          category: 'Approval',
          provider: 'Manual',
          configuration: {
            CustomData: 'Release #{packages.VERSION} of "#{Source.CommitMessage}"?',
            NotificationArn: 'arn:aws:sns:ap-northeast-2:111122223333:releases',
          },
          part: real('asks'),
        },
      ],
      [codeBuild('record', { configuration: { EnvironmentVariables: variable('VERSION', '#{packages.VERSION}') } })],
    ],
  });
}

test('a whole pipeline: source, build, deploy, smoke test, approval, recorded tag', async () => {
  const path = join(directory, 'storefront');
  const commit = makeRepository(path, { 'title.txt': 'Storefront\n' });
  const options = optionsIn(directory);
  const execution = await rehearse(aPlan(path), assembly, options);
  expect(
    execution.stages.flatMap(({ actions }) => actions.map(({ name, status, reason }) => [name, status, reason])),
  ).toEqual(['Source', 'packages', 'site', 'smoke', 'release', 'record'].map((name) => [name, 'Succeeded', undefined]));
  expect(readFileSync(join(options.home.bucket('site-bucket'), 'index.html'), 'utf8')).toBe('<h1>Storefront</h1>\n');
  expect(options.events).toContainEqual(
    expect.objectContaining({ type: 'revision', action: 'Source', revision: commit, message: 'Add the cart' }),
  );
  expect(options.events).toContainEqual(
    expect.objectContaining({ type: 'approval', action: 'release', message: 'Release 1.4.0 of "Add the cart"?' }),
  );
  expect(options.events).toContainEqual(
    expect.objectContaining({ type: 'notification', channel: 'email', to: 'release@acme.example' }),
  );
  const mirrors = readdirSync(join(options.home.path, 'repositories'));
  const tag = gitIn(join(options.home.path, 'repositories', mirrors[0] ?? ''), 'rev-parse', 'v1.4.0');
  expect([mirrors.length, tag]).toEqual([1, commit]);
});

test('nothing that a rehearsal records reaches the person’s repository', async () => {
  const path = join(directory, 'untouched');
  makeRepository(path, { 'title.txt': 'Storefront\n' });
  expect((await rehearse(aPlan(path), assembly, optionsIn(directory))).status).toBe('Succeeded');
  expect(gitIn(path, 'tag', '--list')).toBe('');
  expect(gitIn(path, 'status', '--porcelain')).toBe('');
});

test('a reporter that cannot write ends the rehearsal with a failure that says so', async () => {
  const options = optionsIn(directory, { reporters: [toJsonLinesReporter('/dev/full')] });
  const plan = planOf({ Build: [[{ name: 'packages' }]] });
  let closed = 0;
  const reporters = [...options.reporters, { report: () => undefined, close: () => (closed += 1) }];
  const rehearsal = rehearse(plan, emptyAssembly, { ...options, reporters });
  await expect(rehearsal).rejects.toThrow(new StoreFailure('ENOSPC', '/dev/full'));
  expect(closed).toBe(1);
});

test('what was held up is asked for when all is over, and the sites are there until then', async () => {
  const options = optionsIn(directory);
  const path = join(directory, 'held');
  makeRepository(path, { 'title.txt': 'Held\n' });
  let page = '';
  const hold = async () => {
    const site = options.events.find((event) => event.type === 'site');
    page = await (await fetch(site?.url ?? '')).text();
  };
  await rehearse(aPlan(path), assembly, { ...options, hold });
  expect(page).toBe('<h1>Held</h1>\n');
});
