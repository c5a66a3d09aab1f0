import { createHash } from 'node:crypto';
import { BuildYard } from '../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

const files = { 'package-lock.json': '{}', 'docs/a.md': 'a', 'docs/deep/b.md': 'b', 'c.md': 'c', 'it’s (1).md': 'd' };

async function hash(words: string): Promise<string> {
  const { output } = await yard.run(
    `version: 0.2\nphases: { build: { commands: ["cd docs; codebuild-hash-files ${words}"] } }`,
    { files },
  );
  return output.join('\n');
}

function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const all = createHash('sha256');
  for (const part of parts) all.update(part);
  return all.digest();
}

it('prints one SHA-256 for the files of the source directory that globs match, wherever it is called', async () => {
  expect(await hash('package-lock.json')).toBe(sha256(sha256('{}')).toString('hex'));
  expect(await hash("'*.md'")).toBe(sha256(sha256('c'), sha256('d')).toString('hex'));
  expect(await hash("'docs/**/*.md' c.md")).toBe(sha256(sha256('c'), sha256('a'), sha256('b')).toString('hex'));
  expect(await hash("'**/b.m?' ./c.md")).toBe(sha256(sha256('c'), sha256('b')).toString('hex'));
});

it('fails when there is nothing to hash', async () => {
  const trial = await yard.run('version: 0.2\nphases: { build: { commands: [codebuild-hash-files yarn.lock] } }', {
    files,
  });
  expect(trial).toMatchObject({ exitCode: 1, output: ['codebuild-hash-files: no file matches yarn.lock'] });
});
