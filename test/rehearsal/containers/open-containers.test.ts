import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContainers } from '../../../lib/rehearsal/containers/open-containers';
import { anEngine, aPathOf } from '../../helpers/programs';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test("a rehearsal's names for images are taken out of the engine at its end, and no others", async () => {
  const log = join(directory, 'asked');
  const host = join(directory, 'host');
  const images = `[ "$1" = images ] && echo "$(cat '${host}')/shop/api:1.2.0"`;
  const PATH = aPathOf(join(directory, 'programs'), { podman: `${images}\n${anEngine(log)}` });
  const containers = await openContainers({
    folder: join(directory, 'registry'),
    repositories: [],
    account: '111122223333',
    tools: join(directory, 'tools'),
    machine: { PATH },
    temporary: directory,
    clock: () => new Date(),
    newId: randomUUID,
    random: randomBytes,
  });
  const { host: address } = containers.registry;
  writeFileSync(host, address);
  const uri = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.2.0';
  expect(containers.toLoopback(`docker push ${uri}`)).toBe(`docker push ${address}/shop/api:1.2.0`);
  expect(existsSync(join(containers.tools, 'docker'))).toBe(true);
  await containers.close();
  expect(readFileSync(log, 'utf8')).toContain(`\nrmi --force ${address}/shop/api:1.2.0\n`);
  await expect(fetch(`http://${address}/v2/`)).rejects.toThrow();
});
