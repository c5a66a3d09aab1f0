import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArtifactFile } from '../../../../lib/rehearsal/actions/cloudformation/artifact-file';
import { zipFolder } from '../../../../lib/rehearsal/store/zip';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { writeFiles } from '../../../helpers/repository';

const directory = temporaryDirectory();
const path = join(directory, 'templates.zip');
const run = { inputs: [{ name: 'templates', path }], scratch: join(directory, 'scratch') };
const read = (reference: string) => readArtifactFile(run, 'TemplatePath', reference);

beforeAll(async () => {
  const folder = join(directory, 'templates');
  writeFiles(folder, { 'stacks/a.yaml': 'A: {}' });
  await zipFolder(folder, path);
  mkdirSync(run.scratch);
  writeFileSync(join(run.scratch, 'secret'), 'secret');
});

test('a file of an artifact is named by both', async () => {
  expect(await read('templates::stacks/a.yaml')).toBe('A: {}');
});

test.each([
  ['stacks/a.yaml', 'TemplatePath is "stacks/a.yaml", and not Artifact::path'],
  ['other::a.yaml', 'the artifact "other" is no input of the action'],
  ['templates::b.yaml', 'File [b.yaml] does not exist in artifact [templates]'],
  ['templates::../secret', 'File [../secret] does not exist in artifact [templates]'],
])('%s is refused', async (reference, message) => {
  await expect(read(reference)).rejects.toMatchObject({ name: 'ConfigurationFault', message });
});

test('a link leads to nothing outside of the artifact', async () => {
  await read('templates::stacks/a.yaml');
  symlinkSync('../secret', join(run.scratch, 'templates/link'));
  await expect(read('templates::link')).rejects.toThrow('File [link] does not exist in artifact [templates]');
});
