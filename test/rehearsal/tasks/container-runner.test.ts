import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toContainerRunner } from '../../../lib/rehearsal/tasks/container-runner';
import { aPathOf } from '../../helpers/programs';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { QUICK } from '../../helpers/services';

const directory = temporaryDirectory();
const log = join(directory, 'asked');
const programs = aPathOf(join(directory, 'bin'), {
  docker: `echo "$@" >>'${log}'
case $1 in
  pull) case $2 in *gone*) echo 'manifest unknown' >&2; exit 1 ;; esac ;;
  inspect) echo true ;;
  run) env | grep '^TOKEN=' >>'${log}'; trap 'exit 0' TERM; sleep 30 & wait ;;
esac`,
});
const runner = toContainerRunner({
  ...{ name: 'docker', program: join(directory, 'bin', 'docker'), prefix: 'test', pace: QUICK },
  environment: { PATH: `${programs}:/usr/bin:/bin` },
});
const container = { essential: true, environment: {}, stopMs: 100, readonlyRoot: false, mounts: [] };
const spec = { id: 'api-1', port: 8080, directory, log: () => undefined };

test('the containers of a task share the network of the first, and no secret is in a command', async () => {
  const web = {
    ...{ ...container, name: 'web', image: '127.0.0.1:4000/shop/api:1', readonlyRoot: true, mounts: ['/tmp'] },
    ...{ entryPoint: ['/bin/serve', '--all'], command: ['now'], environment: { TOKEN: 's3cret', PATH: '/app' } },
  };
  const proxy = { ...container, name: 'proxy', image: '127.0.0.1:4000/proxy:1', essential: false };
  const containers = [web, proxy];
  await runner.prepare({ ...spec, containers });
  const task = await runner.start({ ...spec, containers });
  while (
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('run')).length < 2
  )
    await new Promise((done) => setTimeout(done, 5));
  await task.stop();
  const asked = readFileSync(log, 'utf8').split('\n');
  expect(asked).toContain('pull 127.0.0.1:4000/shop/api:1');
  expect(asked).toContain(
    `run --rm --name test-api-1-web --pull never --publish 127.0.0.1:${task.address?.port}:8080 --env TOKEN --env PATH=/app --read-only --tmpfs /tmp --entrypoint /bin/serve 127.0.0.1:4000/shop/api:1 --all now`,
  );
  expect(asked).toContain(
    'run --rm --name test-api-1-proxy --pull never --network container:test-api-1-web 127.0.0.1:4000/proxy:1',
  );
  expect(asked).toContain('TOKEN=s3cret');
  expect(asked).toContain('rm --force test-api-1-web');
});

test('an image that cannot be fetched is told in AWS’s words', async () => {
  const containers = [{ ...container, name: 'web', image: '127.0.0.1:4000/gone:1' }];
  await expect(runner.prepare({ ...spec, containers })).rejects.toThrow(
    'CannotPullContainerError: 127.0.0.1:4000/gone:1: manifest unknown',
  );
});
