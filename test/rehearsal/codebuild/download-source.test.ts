import { BuildYard } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

const CAT = 'phases: { build: { commands: ["cat a.txt $CODEBUILD_SRC_DIR_lib/b.txt"] } }';

it('lays out the sources and reads the buildspec that the source has', async () => {
  const files = { 'buildspec.yml': `version: 0.2\n${CAT}`, 'a.txt': 'a\n' };
  expect((await yard.run(undefined, { files, secondary: { lib: { 'b.txt': 'b\n' } } })).output).toEqual(['a', 'b']);
});

it('takes a buildspec as text, as JSON, or by its path', async () => {
  const json = JSON.stringify({ version: 0.2, phases: { build: { commands: ['echo json'] } } });
  expect((await yard.run(json)).output).toEqual(['json']);
  const files = { 'ci/b.yml': 'version: 0.2\nphases: { build: { commands: [echo path] } }' };
  expect((await yard.run('ci/b.yml', { files })).output).toEqual(['path']);
});

it('takes no buildspec from outside of the source', async () => {
  expect((await yard.run('../../in/Source/b.yml', { files: { 'b.yml': 'version: 0.2' } })).reason).toBe(
    'phase DOWNLOAD_SOURCE: the buildspec ../../in/Source/b.yml is not in the source',
  );
});

it('fetches parameters and secrets, and names the one that is not there', async () => {
  const text =
    "version: 0.2\nenv: { parameter-store: { A: /a }, secrets-manager: { B: 'b:key' } }\nphases: { build: { commands: ['echo $A $B'] } }";
  const known: Readonly<Record<string, string>> = { 'PARAMETER_STORE /a': 'one', 'SECRETS_MANAGER b:key': 'two' };
  const all = await yard.run(text, { fetchSecret: async (kind, reference) => known[`${kind} ${reference}`] });
  expect(all.output).toEqual(['one two']);
  expect((await yard.run(text)).reason).toBe(
    'phase DOWNLOAD_SOURCE: A comes from Parameter Store, which has no /a here',
  );
});
