/**
 * Prints what speed is claimed, each as a ratio of two commands timed in turn within this run. Judges nothing.
 * Needs the npm registry once: what `cdk init` scaffolds is installed beside the bench.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byHand, rehearsed } from './by-hand.mjs';
import { compare } from './measure.mjs';
import { scaffold } from './scaffold.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = process.execPath;
const cdkJson = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'conveyor-bench-'));

const app = (entry) => ({
  command: node,
  args: ['-r', 'ts-node/register', entry],
  cwd: root,
  env: {
    ...process.env,
    CDK_OUTDIR: join(work, 'out'),
    CDK_CONTEXT_JSON: JSON.stringify(cdkJson.context),
    CDK_VALIDATION: 'false',
  },
  prepare: () => rmSync(join(work, 'out'), { recursive: true, force: true }),
});

const synth = (cwd) => ({
  command: node,
  args: [join(root, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', join(work, 'synth')],
  cwd,
  env: { ...process.env, CDK_VALIDATION: 'false' },
});

const bin = join(root, 'dist/conveyor.js');
const claims = [
  {
    name: 'check against an empty node',
    aim: '≤ 3',
    runs: 9,
    ours: { command: node, args: [bin, 'check'], cwd: root },
    theirs: { command: node, args: ['-e', '0'], cwd: root },
  },
  {
    name: 'the app against a bare app, run alike',
    aim: '≤ 1.15',
    runs: 7,
    ours: app('bin/app.ts'),
    theirs: app('bench/bare/app.ts'),
  },
  {
    name: 'cdk synth against a bare app as cdk init scaffolds it',
    aim: '≤ 0.6',
    runs: 5,
    ours: synth(root),
    theirs: synth(scaffold(root)),
  },
  {
    name: 'a rehearsal against its commands by hand in bash',
    aim: '≤ 1.1 and 0.5 s',
    runs: 3,
    ours: rehearsed(root, work),
    theirs: byHand(root, work),
  },
];

const chosen = process.argv[2];
console.log(`${'claim'.padEnd(56)}  ${'ours'.padStart(8)}  ${'theirs'.padStart(8)}  ${'ratio'.padStart(6)}  aim`);
for (const { name, aim, runs, ours, theirs } of claims.filter((claim) => !chosen || claim.name.includes(chosen))) {
  const figures = compare(ours, theirs, runs);
  const seconds = (value) => `${value.toFixed(3)} s`.padStart(8);
  console.log(
    `${name.padEnd(56)}  ${seconds(figures.ours)}  ${seconds(figures.theirs)}  ${figures.ratio.toFixed(2).padStart(6)}  ${aim}`,
  );
}
rmSync(work, { recursive: true, force: true });
