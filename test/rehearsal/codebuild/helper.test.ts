import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { MATCH_GLOBS, writeHelper } from '../../../lib/rehearsal/codebuild/helper';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();

it('is a program on PATH that finds the files of globs, whatever is in their names', async () => {
  writeFiles(directory, { 'src/a.js': '', 'src/deep/b.js': '', 'src/it’s (1).js': '', 'c.js': '', 'c.ts': '' });
  const program = `${MATCH_GLOBS}\nconsole.log(JSON.stringify(matchGlobs(process.cwd(), process.argv.slice(1))));`;
  await writeHelper(join(directory, 'bin'), 'find-files', process.execPath, program);
  const find = (...globs: readonly string[]) =>
    JSON.parse(
      execFileSync(join(directory, 'bin', 'find-files'), globs, { cwd: directory, encoding: 'utf8' }),
    ) as unknown;
  expect(find('src/*.js')).toEqual(['src/a.js', 'src/it’s (1).js']);
  expect(find('./**/?.js', 'c.ts', 'src', 'none')).toEqual(['c.js', 'c.ts', 'src/a.js', 'src/deep/b.js']);
});
