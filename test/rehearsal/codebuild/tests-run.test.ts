import type { Build } from '../../../lib/rehearsal/codebuild/build';
import { BuildYard } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

const names = ['a', 'b', 'c', 'd', 'e with space'];
const files = Object.fromEntries(names.map((name) => [`test/${name}.test.js`, '']));

function run(command: string, index = 0, count = 1, more: Partial<Build> = {}) {
  const buildspec = { version: 0.2, phases: { build: { commands: [command] } } };
  const batch = { identifier: `build${index}`, share: { index, count } };
  return yard.run(JSON.stringify(buildspec), { files: { ...files, 'src/a.js': '' }, batch, ...more });
}

const search = `--files-search "codebuild-glob-search '**/*.test.js'"`;

it('lists the files of the working directory that globs match', async () => {
  const { output } = await run(
    "cd test && codebuild-glob-search './[ab].test.js' '?.test.js'; codebuild-glob-search x",
  );
  expect(output).toEqual(
    [...'abcd'].map((name) => `${name}.test.js`).concat('codebuild-glob-search: no files found for x'),
  );
});

it('gives each build its piece of the sorted files, behind the command', async () => {
  const shares = await Promise.all(
    [0, 1].map((index) => run(`codebuild-tests-run ${search} --test-command 'printf "<%s>"'`, index, 2)),
  );
  expect(shares.map(({ output }) => output)).toEqual([
    ['codebuild-tests-run: 3 of 5 files, share 1 of 2', '<test/a.test.js><test/b.test.js><test/c.test.js>'],
    ['codebuild-tests-run: 2 of 5 files, share 2 of 2', '<test/d.test.js><test/e with space.test.js>'],
  ]);
});

it('gives a command that reads the variable no files behind it', async () => {
  const command = `'printf "%s" "$CODEBUILD_CURRENT_SHARD_FILES" | tr "\\n" ","'`;
  const { output } = await run(`codebuild-tests-run ${search} --test-command ${command}`, 1, 2);
  expect(output[1]).toBe('test/d.test.js,test/e with space.test.js');
});

it('gives every file to one share by its name alone', async () => {
  const command = `codebuild-tests-run --sharding-strategy stability --test-command 'printf "%s\\n"' --files-search`;
  const take = async (index: number, given: string) =>
    (await run(`${command} "printf '${given}'"`, index, 2)).output.slice(1);
  const [one, other] = await Promise.all([take(0, 'a\\nb\\nc\\nd\\ne\\nf\\n'), take(1, 'a\\nb\\nc\\nd\\ne\\nf\\n')]);
  expect([...(one ?? []), ...(other ?? [])].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(await take(0, 'b\\nd\\nf\\n')).toEqual(one?.filter((name) => 'bdf'.includes(name)));
});

it('fails as the command or the search does, or without any files', async () => {
  expect(await run(`codebuild-tests-run ${search} --test-command 'exit 3 #'`)).toMatchObject({ exitCode: 3 });
  expect(await run(`codebuild-tests-run --files-search 'exit 4' --test-command x`)).toMatchObject({
    exitCode: 4,
    output: ['codebuild-tests-run: --files-search exited with 4'],
  });
  expect((await run("codebuild-tests-run --files-search 'codebuild-glob-search y' --test-command x")).output).toEqual([
    'codebuild-glob-search: no files found for y',
    'codebuild-tests-run: --files-search found no files',
  ]);
  expect((await run('codebuild-tests-run --test-command x')).output).toEqual([
    'codebuild-tests-run: --files-search and --test-command are required',
  ]);
});

it('succeeds where there are fewer files than shares', async () => {
  expect(await run(`codebuild-tests-run --files-search 'echo a' --test-command false`, 1, 2)).toMatchObject({
    state: 'SUCCEEDED',
    output: ['codebuild-tests-run: 0 of 1 files, share 2 of 2'],
  });
});
