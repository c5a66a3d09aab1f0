import { join } from 'node:path';
import { combineArtifacts } from '../../../../lib/rehearsal/codebuild/batch/combine-artifacts';
import { unzip } from '../../../../lib/rehearsal/store/unzip';
import { zipFolder } from '../../../../lib/rehearsal/store/zip';
import { type Files, readFiles, writeFiles } from '../../../helpers/build';
import { temporaryDirectory } from '../../../helpers/rehearsal';

const directory = temporaryDirectory();

async function combine(name: string, parts: Readonly<Record<string, Files | undefined>>) {
  const place = join(directory, name);
  for (const [identifier, files] of Object.entries(parts)) {
    if (files === undefined) continue;
    writeFiles(join(place, 'in', identifier), files);
    await zipFolder(join(place, 'in', identifier), join(place, `${identifier}.zip`));
  }
  const said: string[] = [];
  const reason = await combineArtifacts(
    Object.keys(parts).map((identifier) => ({ identifier, path: join(place, `${identifier}.zip`) })),
    { name: 'all', path: join(place, 'all.zip') },
    { directory: join(place, 'combined'), say: (line) => said.push(line) },
  );
  if (reason !== undefined) return { reason, said };
  await unzip(join(place, 'all.zip'), join(place, 'out'));
  return { files: readFiles(join(place, 'out')), said };
}

it('puts the files of all parts into one zip, the later before the earlier', async () => {
  expect(
    await combine('three', { a: { 'x/1': 'a', both: 'a' }, none: undefined, b: { 'x/2': 'b', both: 'b' } }),
  ).toEqual({
    files: { 'x/1': 'a', 'x/2': 'b', both: 'b' },
    said: ['both is of a and of b: the latter is taken', 'Artifact all: 3 files of 3 builds'],
  });
});

it('makes no empty artifact', async () => {
  expect(await combine('nothing', { a: undefined })).toMatchObject({
    reason: 'the action has the output artifact all, and no build has an `artifacts` section',
  });
});
