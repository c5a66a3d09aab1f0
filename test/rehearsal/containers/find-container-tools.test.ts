import { join } from 'node:path';
import { findContainerTools } from '../../../lib/rehearsal/containers/find-container-tools';
import { factsOf } from '../../helpers/facts';
import { anAction, aPipeline } from '../../helpers/planned';
import { anEngine, aPathOf } from '../../helpers/programs';
import { temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const assembly = factsOf(`Resources:
  Images: { Type: AWS::CodeBuild::Project, Properties: { Name: images, Environment: { PrivilegedMode: true } } }
  Packages: { Type: AWS::CodeBuild::Project, Properties: { Name: packages } }`);
const pipelineOf = (project: string) =>
  aPipeline(anAction('Build.x Build/AWS/CodeBuild', { configuration: { ProjectName: project } }));

test('nothing is tried for a pipeline whose builds start no containers', async () => {
  const never = { PATH: '/nowhere' };
  expect(await findContainerTools(pipelineOf('packages'), assembly, never, directory)).toBeUndefined();
});

test('what a machine has, and what it has not', async () => {
  const log = join(directory, 'asked');
  const PATH = aPathOf(join(directory, 'all'), { podman: anEngine(log), aws: '' });
  expect(await findContainerTools(pipelineOf('images'), assembly, { PATH }, directory)).toEqual({
    engine: true,
    name: 'podman',
    aws: true,
  });
  const bare = { PATH: aPathOf(join(directory, 'none'), {}) };
  expect(await findContainerTools(pipelineOf('images'), assembly, bare, directory)).toEqual({
    engine: 'neither docker nor podman is on PATH',
    aws: false,
  });
});
