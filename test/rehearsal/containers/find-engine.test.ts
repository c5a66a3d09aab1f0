import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEngine } from '../../../lib/rehearsal/containers/find-engine';
import { anEngine, aPathOf } from '../../helpers/programs';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const noEngine = `[ "$1" = context ] && echo unix:///var/run/docker.sock && exit
echo 'WARNING: something old' >&2
echo 'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?' >&2
exit 1`;

test('a client without an engine is no engine, and its last word is the reason', async () => {
  const PATH = aPathOf(join(directory, 'client'), { docker: noEngine });
  expect(await findEngine({ PATH }, directory)).toEqual({
    ok: false,
    why: 'docker is on PATH, but: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  });
});

test('nothing on PATH is said', async () => {
  const PATH = aPathOf(join(directory, 'nothing'), {});
  expect(await findEngine({ PATH }, directory)).toEqual({ ok: false, why: 'neither docker nor podman is on PATH' });
});

test('an engine is found by building an image and running it, and is not asked twice', async () => {
  const log = join(directory, 'asked');
  const PATH = aPathOf(join(directory, 'engine'), { docker: noEngine, podman: anEngine(log) });
  const found = await findEngine({ PATH, HOME: directory }, directory);
  const program = join(directory, 'engine', 'podman');
  expect(found).toEqual({ ok: true, engine: { kind: 'podman', program, environment: { HOME: directory } } });
  expect(await findEngine({ PATH, HOME: directory }, directory)).toBe(found);
  expect(readFileSync(log, 'utf8').replace(/\S*conveyor-engine-\w+/g, 'FOLDER')).toBe(
    'build --quiet --iidfile FOLDER/id FOLDER\nrun --rm --network none sha256:00\nrmi --force sha256:00\n',
  );
  expect(readdirSync(directory).filter((name) => name.startsWith('conveyor-engine-'))).toEqual([]);
});

test('podman is tried with less when it cannot do with what it has', async () => {
  const log = join(directory, 'modest');
  const podman = `[ -n "$CONTAINERS_CONF" ] || { echo 'Error: rlimits' >&2; exit 1; }\n${anEngine(log)}`;
  const PATH = aPathOf(join(directory, 'limited'), { podman, runc: '' });
  expect(await findEngine({ PATH }, directory)).toMatchObject({
    ok: true,
    engine: { kind: 'podman', configuration: expect.stringContaining('runtime = "runc"') },
  });
});

test('docker that is podman by another name is not taken for docker', async () => {
  const log = join(directory, 'alias');
  const docker = `echo 'podman version 4.9.3'\n${anEngine(log)}`;
  const PATH = aPathOf(join(directory, 'podman-docker'), { docker, podman: anEngine(log) });
  expect(await findEngine({ PATH }, directory)).toMatchObject({ ok: true, engine: { kind: 'podman' } });
});

test('the engine of a person’s context is kept, as a build has a home of its own', async () => {
  const docker = `[ "$1" = context ] && echo unix:///home/mina/.colima/docker.sock && exit\n${anEngine('/dev/null')}`;
  const PATH = aPathOf(join(directory, 'context'), { docker });
  expect(await findEngine({ PATH }, directory)).toMatchObject({
    ok: true,
    engine: { kind: 'docker', environment: { DOCKER_HOST: 'unix:///home/mina/.colima/docker.sock' } },
  });
});

test('an engine on another machine would push to its own loopback', async () => {
  const log = join(directory, 'remote');
  const PATH = aPathOf(join(directory, 'elsewhere'), { docker: anEngine(log) });
  expect(await findEngine({ PATH, DOCKER_HOST: 'tcp://build.acme.example:2376' }, directory)).toEqual({
    ok: false,
    why: 'docker is on PATH, but: its engine is on another machine (tcp://build.acme.example:2376)',
  });
  expect(readFileSync(log, 'utf8')).toBe('--version\n');
});
