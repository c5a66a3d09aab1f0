/**
 * Bundles the command line into `dist/conveyor.js`, so that it starts without compiling, and links it as
 * `node_modules/.bin/conveyor`, so that `npx conveyor` in a checkout is this checkout's own; a `bin` in package.json would have
 * npx install the package into its cache first. `--check` prints what is stale.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/**
 * The command line, and beside it what only a rehearsal needs: `check` should not have to read past it.
 * @returns {ReadonlyMap<string, string>} what each file of `dist` should hold
 */
function bundle() {
  return new Map([
    ['conveyor.js', bundleOf('bin/conveyor.ts', ['./rehearse.js'])],
    ['rehearse.js', bundleOf('lib/cli/rehearse.ts', [])],
  ]);
}

function bundleOf(entry, external) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    external,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    ...(external.length > 0 && { banner: { js: '#!/usr/bin/env node' } }),
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

function install() {
  mkdirSync(dist, { recursive: true });
  for (const [name, text] of bundle()) writeFileSync(join(dist, name), text);
  const bundled = join(dist, 'conveyor.js');
  chmodSync(bundled, 0o755);
  const bin = join(root, 'node_modules', '.bin');
  const link = join(bin, 'conveyor');
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(relative(bin, bundled), link);
}

/** The files of `dist` that are missing or hold something else than they should. */
function stale() {
  return [...bundle()].flatMap(([name, text]) => {
    const file = join(dist, name);
    return existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [name];
  });
}

if (process.argv[2] === '--check') console.log(stale().join('\n'));
else install();
