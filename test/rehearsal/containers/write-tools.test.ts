import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTools } from '../../../lib/rehearsal/containers/write-tools';
import { aPathOf } from '../../helpers/programs';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const home = join(directory, 'home');
mkdirSync(home);
const host = '127.0.0.1:4000';
/** Prints each of its words on a line, and what it finds itself by. */
const SHOW =
  'for word do echo "$word"; done; echo "$HOME $CONTAINERS_CONF $CONTAINERS_REGISTRIES_CONF $REGISTRY_AUTH_FILE $DOCKER_CONFIG"';
const PATH = aPathOf(join(directory, 'programs'), { podman: SHOW, docker: SHOW, aws: SHOW });

function run(tools: string, program: string, ...words: readonly string[]) {
  const env = { PATH, HOME: home, AWS_ENDPOINT_URL: 'http://127.0.0.1:5000' };
  const { stdout, stderr, status } = spawnSync(join(tools, program), words, { env, encoding: 'utf8' });
  return { lines: stdout.split('\n').slice(0, -1), stderr, status };
}

test('docker is podman, configured for the registry, logged in within the home of the build', async () => {
  const tools = join(directory, 'podman');
  const program = join(directory, 'programs', 'podman');
  const environment = { HOME: '/home/mina' };
  const engine = { kind: 'podman', program, configuration: '[engine]\n', environment } as const;
  await writeTools(tools, { found: { ok: true, engine }, host, machine: { PATH } });
  const uri = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api';
  const { lines } = run(tools, 'docker', 'build', '--label', "a 'b' $c", '--tag', `${uri}:1`, `${uri}@sha256:00`, '');
  expect(lines).toEqual([
    ...['build', '--label', "a 'b' $c", '--tag', '127.0.0.1:4000/shop/api:1', '127.0.0.1:4000/shop/api@sha256:00', ''],
    `/home/mina ${tools}/containers.conf ${tools}/registries.conf ${home}/.docker/config.json ${home}/.docker`,
  ]);
  expect(run(tools, 'podman', 'version').lines[0]).toBe('version');
  expect(readFileSync(join(tools, 'registries.conf'), 'utf8')).toContain(
    'location = "127.0.0.1:4000"\ninsecure = true',
  );
  expect(readFileSync(join(home, '.docker/config.json'), 'utf8')).toBe('{}\n');
});

test('docker is docker, at the socket that the person uses', async () => {
  const tools = join(directory, 'docker');
  const engine = { kind: 'docker', program: join(directory, 'programs', 'docker'), environment: {} } as const;
  await writeTools(tools, { found: { ok: true, engine }, host, machine: { PATH } });
  expect(run(tools, 'docker', 'ps').lines).toEqual(['ps', `${home}   ${home}/.docker/config.json ${home}/.docker`]);
});

test('without an engine docker says why', async () => {
  const tools = join(directory, 'none');
  await writeTools(tools, { found: { ok: false, why: "podman isn't here" }, host, machine: { PATH } });
  expect(run(tools, 'docker', 'build', '.')).toEqual({
    lines: [],
    stderr: "no container engine works here: podman isn't here\n",
    status: 127,
  });
});

test('the AWS CLI of any version asks the endpoint', async () => {
  const tools = join(directory, 'aws');
  await writeTools(tools, { found: { ok: false, why: '' }, host, machine: { PATH } });
  expect(run(tools, 'aws', 'ecr', 'get-login-password').lines.slice(0, 4)).toEqual([
    ...['--endpoint-url', 'http://127.0.0.1:5000', 'ecr', 'get-login-password'],
  ]);
});
