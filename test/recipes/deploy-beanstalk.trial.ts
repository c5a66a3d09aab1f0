import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBeanstalk } from '../../lib/rehearsal/beanstalk/open-beanstalk';
import { aRehearsal } from '../helpers/a-rehearsal';
import { BuildYard, type Trial } from '../helpers/build';
import { root } from '../helpers/conveyor';
import { factsOf } from '../helpers/facts';

const buildspec = readFileSync(join(root, 'buildspec/deploy-beanstalk.yml'), 'utf8');
const yard = new BuildYard();
const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
  yard.clear();
});

/** An environment of a policy, what deploys to it, and what it answers. */
async function anEnvironment(policy: string, folder = yard.directory) {
  const assembly = factsOf(`Resources:
  Shop:
    Type: AWS::ElasticBeanstalk::Environment
    Properties:
      ApplicationName: shop
      EnvironmentName: shop-${policy.toLowerCase()}
      SolutionStackName: 64bit Amazon Linux 2023 v6.5.0 running Node.js 22
      OptionSettings:
        - { Namespace: aws:elasticbeanstalk:command, OptionName: DeploymentPolicy, Value: ${policy} }
        - { Namespace: aws:elasticbeanstalk:environment:process:default, OptionName: HealthCheckPath, Value: /health }
        - { Namespace: aws:elasticbeanstalk:application:environment, OptionName: GREETING, Value: hello }`);
  const bucketFolder = async (bucket: string) => {
    mkdirSync(join(folder, 'buckets', bucket), { recursive: true });
    return join(folder, 'buckets', bucket);
  };
  const log: string[] = [];
  const beanstalk = await openBeanstalk({
    assembly,
    folder: join(folder, 'beanstalk'),
    bucketFolder,
    environment: () => ({ PATH: process.env['PATH'] ?? '' }),
    log: (_, line) => log.push(line),
    toLoopback: (text) => text,
    clock: () => new Date(),
    healthMilliseconds: 1_500,
  });
  const { endpoint, end } = await aRehearsal({ beanstalk, bucketFolder });
  const close = async () => {
    await beanstalk.close();
    await end();
  };
  ends.push(close);
  const [environment] = beanstalk.environments;
  const url = environment?.url ?? '';
  return {
    log,
    environment,
    ask: async (path = '/') => (await fetch(url + path)).text(),
    deploy: (label: string, files: Readonly<Record<string, string>>, limit = '30') =>
      yard.run(buildspec, {
        files,
        environment: {
          APPLICATION: 'shop',
          ENVIRONMENT: environment?.name ?? '',
          VERSION_LABEL: label,
          BUCKET: 'elasticbeanstalk-ap-northeast-2-111122223333',
          PREFIX: 'conveyor/shop',
          TIMEOUT_SECONDS: limit,
          URL: url,
          COMMIT_ID: '1f2e3d4c',
        },
        extraEnvironment: endpoint.environment(),
        machine: process.env,
      }),
  };
}

/** A version that answers its greeting. */
const version = (greeting: string, health = 200) => ({
  Procfile: 'web: exec node server.js\n',
  'server.js': `require('node:http').createServer((request, response) => {
    response.statusCode = request.url === '/health' ? ${health} : 200;
    response.end(process.env.GREETING + ' from ${greeting}');
  }).listen(process.env.PORT, '127.0.0.1');`,
});
const said = ({ state, log }: Trial) => ({ state, log: log.join('\n') });

test('versions are put on, asked for while they change, refused with other content, and the one before is put back', async () => {
  const shop = await anEnvironment('RollingWithAdditionalBatch');
  expect(await shop.ask()).toContain('Sample application');
  const first = said(await shop.deploy('1.0.0', version('one')));
  expect(first).toEqual({ state: 'SUCCEEDED', log: expect.stringContaining('serves 1.0.0 at http://127.0.0.1:') });
  expect(await shop.ask()).toBe('hello from one');

  let asked = 0;
  const wrong: string[] = [];
  let done = false;
  const asking = (async () => {
    while (!done) {
      const answer = await shop.ask().catch(String);
      await new Promise((resolve) => setTimeout(resolve, 20));
      asked += 1;
      if (!/^hello from (one|two)$/.test(answer)) wrong.push(answer);
    }
  })();
  expect(said(await shop.deploy('2.0.0', version('two'))).state).toBe('SUCCEEDED');
  expect(await shop.ask()).toBe('hello from two');

  expect(said(await shop.deploy('2.0.0', version('two')))).toEqual({
    state: 'SUCCEEDED',
    log: expect.stringMatching(/as it is here[\s\S]*serves 2.0.0 already/),
  });
  expect(said(await shop.deploy('2.0.0', version('other')))).toEqual({
    state: 'FAILED',
    log: expect.stringContaining('shop has version 2.0.0 already, with other content: give this one another label'),
  });
  const bad = said(await shop.deploy('3.0.0', version('three', 500)));
  done = true;
  await asking;
  expect(bad.state).toBe('FAILED');
  expect(bad.log).toMatch(/ERROR\tFailed to deploy application: GET \/health at port \d+ answers 500, after 2 s\./);
  expect(bad.log).toContain('did not turn green with 3.0.0: 2.0.0 was put back, and serves');
  expect(await shop.ask()).toBe('hello from two');
  expect({ wrong, many: asked > 100 }).toEqual({ wrong: [], many: true });
}, 170_000);

test('an immutable deployment that fails leaves the version before, and a process that ends says why', async () => {
  const shop = await anEnvironment('Immutable');
  await shop.deploy('1.0.0-i', version('one'));
  const bad = said(await shop.deploy('2.0.0-i', { Procfile: 'web: echo no database >&2; exit 3\n' }));
  expect(bad.state).toBe('FAILED');
  expect(bad.log).toContain('Failed to deploy application: its process web ended with 3: no database.');
  expect(bad.log).toContain('did not turn green with 2.0.0-i, and kept 1.0.0-i, which serves');
  expect(await shop.ask()).toBe('hello from one');
}, 170_000);
