import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchArtifacts } from '../../../lib/rehearsal/jenkins/fetch-artifacts';
import { Jenkins } from '../../../lib/rehearsal/jenkins/jenkins';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { listFiles, zipFolder } from '../../../lib/rehearsal/store/zip';
import { aJenkins } from '../../helpers/jenkins';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
writeFiles(join(directory, 'all'), { 'archive/bin/app': 'app', 'archive/docs/a.md': 'a' });

test('what was archived becomes the artifacts, and nothing is asked for when there are none', async () => {
  const archive = join(directory, 'archive.zip');
  await zipFolder(join(directory, 'all'), archive);
  writeFiles(directory, { 'page.html': '<html>Please wait</html>' });
  const server = await aJenkins({ shop: { archive }, bare: {}, odd: { archive: join(directory, 'page.html') } });
  const jenkins = new Jenkins({ url: server.url, signal: new AbortController().signal });
  const fetchInto = async (project: string, ...names: readonly string[]) => {
    const scratch = join(directory, `${project}-${names.join('-')}`);
    await mkdir(scratch);
    const outputs = names.map((name) => ({ name, path: join(scratch, `${name}.zip`) }));
    await fetchArtifacts(jenkins, `/job/${project}/7`, { outputs, scratch });
    const made = outputs.filter(({ path }) => existsSync(path));
    return Promise.all(
      made.map(async ({ name, path }) => {
        await unzip(path, join(scratch, `of-${name}`));
        return listFiles(join(scratch, `of-${name}`));
      }),
    );
  };
  expect(await fetchInto('shop', 'App')).toEqual([['bin/app', 'docs/a.md']]);
  expect(await fetchInto('shop', 'bin', 'docs')).toEqual([['app'], ['a.md']]);
  expect(await fetchInto('bare')).toEqual([]);
  await expect(fetchInto('bare', 'App')).rejects.toThrow('the build archived nothing');
  await expect(fetchInto('odd', 'App')).rejects.toThrow('as the archived files of the build is no zip');
  server.close();
});
