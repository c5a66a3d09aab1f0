import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BuildYard, type TrialOptions } from '../../helpers/build';
import { root } from '../../helpers/conveyor';
import { aPathOf } from '../../helpers/programs';

const yard = new BuildYard();
afterAll(() => yard.clear());

const digest = `sha256:${'0a'.repeat(32)}`;
const uri = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api';
const asked = join(yard.directory, 'asked');
const pushed = join(yard.directory, 'pushed');
const recipe = readFileSync(join(root, 'buildspec/docker.yml'), 'utf8');

/** An AWS CLI and a docker that write down what they are asked; there is an image once one is pushed. */
const PATH = [
  aPathOf(join(yard.directory, 'programs'), {
    aws: `echo "aws $*" >>'${asked}'
case $* in
  *NoSuch*) echo 'RepositoryNotFoundException' >&2; exit 254 ;;
  *get-login-password*) echo password ;;
  *batch-get-image*) [ -e '${pushed}' ] && echo ${digest} || echo ;;
esac`,
    docker: `echo "docker $*" >>'${asked}'
case $1 in
  login) [ "$(cat)" = password ] ;;
  build) case $* in *broken*) exit 125 ;; esac ;;
  push) : >'${pushed}' ;;
esac`,
  }),
  process.env['PATH'],
].join(':');

async function build(environment: Record<string, string> = {}, more: TrialOptions = {}) {
  for (const file of [asked, pushed]) rmSync(file, { force: true });
  return again({ REPOSITORY_URI: uri, ...environment }, more);
}

async function again(environment: Record<string, string>, more: TrialOptions = {}) {
  const trial = await yard.run(recipe, { machine: { PATH }, artifacts: ['image'], environment, ...more });
  const calls = existsSync(asked) ? readFileSync(asked, 'utf8').split('\n').slice(0, -1) : [];
  return { ...trial, calls, docker: calls.filter((call) => call.startsWith('docker ')) };
}

const commit = '1f2e3d4c5b6a79881726354453627180abcdef01';

test('an image is built and pushed by its commit, and told by the digest that the registry has', async () => {
  const { state, calls, exportedVariables, unpack } = await build({ VERSION: '1.2.0' });
  const find = `aws ecr batch-get-image --repository-name shop/api --image-ids imageTag=${commit} --query images[].imageId.imageDigest --output text`;
  expect(state).toBe('SUCCEEDED');
  expect([...calls].sort()).toEqual(
    [
      'aws ecr get-login-password',
      'docker login --username AWS --password-stdin 111122223333.dkr.ecr.eu-west-1.amazonaws.com',
      find,
      `docker build --file ./Dockerfile --tag ${uri}:${commit} --label org.opencontainers.image.revision=${commit} --label org.opencontainers.image.version=1.2.0 .`,
      `docker push ${uri}:${commit}`,
      find,
    ].sort(),
  );
  expect(exportedVariables).toEqual({ IMAGE_URI: `${uri}@${digest}`, IMAGE_DIGEST: digest, IMAGE_TAG: commit });
  expect(await unpack('image')).toEqual({ 'imageDetail.json': `{"ImageURI":"${uri}@${digest}"}\n` });
});

test('a revision whose image is there is not built again', async () => {
  await build();
  rmSync(asked);
  const { state, docker, exportedVariables, output } = await again({ REPOSITORY_URI: uri });
  expect(state).toBe('SUCCEEDED');
  expect(docker).toEqual([expect.stringMatching(/^docker login /)]);
  expect(output).toContain(`${commit} is in shop/api already`);
  expect(exportedVariables).toMatchObject({ IMAGE_URI: `${uri}@${digest}` });
});

test('another context has its own Dockerfile, unless one is named; without a version there is no label for it', async () => {
  const inner = await build({ CONTEXT: 'packages/api' });
  expect(inner.docker[1]).toMatch(/^docker build --file packages\/api\/Dockerfile .*=[0-9a-f]{40} packages\/api$/);
  const named = await build({ CONTEXT: 'packages/api', DOCKERFILE: 'docker/api file' });
  expect(named.docker[1]).toMatch(/^docker build --file docker\/api file /);
});

test.each([
  ['"9b2cf535f27731c974343645a3985328"', '9b2cf535f27731c974343645a3985328'],
  ['.vHEXc/wxTX+6=', '_vHEXcwxTX6'],
  ['', '6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11'],
])('of the version %p the tag is %p', async (resolvedSourceVersion, tag) => {
  const { state, exportedVariables } = await build({}, { resolvedSourceVersion });
  expect({ state, tag: exportedVariables['IMAGE_TAG'] }).toEqual({ state: 'SUCCEEDED', tag });
});

test('a repository that is not there fails before anything is built', async () => {
  const { state, reason, docker } = await build({ REPOSITORY_URI: uri.replace('shop/api', 'NoSuch') });
  expect({ state, docker }).toEqual({ state: 'FAILED', docker: [expect.stringMatching(/^docker login /)] });
  expect(reason).toMatch(/^phase PRE_BUILD: /);
});

test('what fails is named: a Dockerfile that cannot be built', async () => {
  const { state, reason, docker } = await build({ CONTEXT: 'broken' });
  expect({ state, reason }).toEqual({
    state: 'FAILED',
    reason: 'phase BUILD: [ -n "$IMAGE_DIGEST" ] || docker build … exited with 125',
  });
  expect(docker).toHaveLength(2);
});
