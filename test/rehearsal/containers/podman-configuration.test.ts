import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readLimits,
  readRegistries,
  toModestConfiguration,
  toRegistries,
} from '../../../lib/rehearsal/containers/podman-configuration';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('a modest podman keeps to the limits of the machine', () => {
  expect(toModestConfiguration({ openFiles: 4096, processes: 32768, runc: true })).toBe(`[containers]
default_ulimits = ["nofile=4096:4096", "nproc=32768:32768"]

[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
`);
  expect(toModestConfiguration({ openFiles: 1, processes: 1, runc: false })).not.toContain('runtime');
});

test('the limits are numbers', () => {
  const { openFiles, processes } = readLimits(false);
  expect([openFiles, processes].every((limit) => Number.isInteger(limit) && limit > 0)).toBe(true);
});

test('the registry stands beside what the person has set up, unless that is of the first version', () => {
  const ours = '\n[[registry]]\nlocation = "127.0.0.1:4000"\ninsecure = true\n';
  expect(toRegistries('unqualified-search-registries = ["docker.io"]\n', '127.0.0.1:4000')).toBe(
    `unqualified-search-registries = ["docker.io"]\n${ours}`,
  );
  expect(toRegistries("[registries.search]\nregistries = ['docker.io']\n", '127.0.0.1:4000')).toBe(ours);
});

test("a person's own file goes before the machine's", () => {
  mkdirSync(join(directory, '.config/containers'), { recursive: true });
  writeFileSync(join(directory, '.config/containers/registries.conf'), '# own\n');
  writeFileSync(join(directory, 'given.conf'), '# given\n');
  expect(readRegistries({ HOME: directory })).toBe('# own\n');
  expect(readRegistries({ HOME: directory, CONTAINERS_REGISTRIES_CONF: join(directory, 'given.conf') })).toBe(
    '# given\n',
  );
});
