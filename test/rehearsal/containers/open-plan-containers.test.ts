import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../../../lib/plan/plan';
import { tryOpenContainers } from '../../../lib/rehearsal/containers/open-plan-containers';
import { factsOf } from '../../helpers/facts';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const { projects } = factsOf(`Resources:
  Images: { Type: AWS::CodeBuild::Project, Properties: { Name: images, Environment: { PrivilegedMode: true } } }
  Plain: { Type: AWS::CodeBuild::Project, Properties: { Name: plain } }`);
const { home } = optionsIn(directory);
const real: Part = { kind: 'real', what: '' };

async function isOpened(project: string, part: Part): Promise<boolean> {
  const plan = planOf({ Build: [[{ name: 'build', configuration: { ProjectName: project }, part }]] });
  const opened = await tryOpenContainers({
    ...{ plan, home, assembly: { ...emptyAssembly, projects }, tools: join(directory, randomUUID()) },
    ...{ machine: { PATH: '/nowhere' }, temporary: directory, clock: () => new Date() },
    ...{ newId: randomUUID, random: randomBytes },
  });
  await opened?.close();
  return opened !== undefined;
}

test('a plan whose builds start no containers has none, nor one for whose builds a command stands in', async () => {
  expect(await isOpened('plain', real)).toBe(false);
  expect(await isOpened('images', { kind: 'stand-in', command: 'true' })).toBe(false);
  expect(existsSync(join(home.path, 'registry'))).toBe(false);
});

test('a build of images has them, and so has a service whose tasks are containers', async () => {
  expect(await isOpened('images', real)).toBe(true);
  expect(await isOpened('plain', { ...real, tasks: { kind: 'containers', engine: 'podman' } })).toBe(true);
  expect(await isOpened('plain', { ...real, tasks: { kind: 'processes' } })).toBe(false);
});
