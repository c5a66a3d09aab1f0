/**
 * Bundles the command line into `dist/conveyor.js`, so that it starts without compiling, and links it as
 * `node_modules/.bin/conveyor`, so that `npx conveyor` in a checkout is this checkout's own.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundled = join(root, 'dist', 'conveyor.js');

/** @returns {string} the text that `dist/conveyor.js` should hold */
export function bundle() {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['bin/conveyor.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

function install() {
  mkdirSync(dirname(bundled), { recursive: true });
  writeFileSync(bundled, bundle());
  chmodSync(bundled, 0o755);
  const bin = join(root, 'node_modules', '.bin');
  const link = join(bin, 'conveyor');
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(relative(bin, bundled), link);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install();
