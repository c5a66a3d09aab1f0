import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { zipFolder } from '../../lib/rehearsal/store/zip';
import { BuildYard, writeFiles } from '../helpers/build';
import { root } from '../helpers/conveyor';

const buildspec = readFileSync(join(root, 'buildspec/deploy-s3.yml'), 'utf8');
const yard = new BuildYard();
afterAll(() => yard.clear());
let count = 0;

/** A deploy by a program that only writes down what it is asked, and fails where a test says so. */
async function deploy(files: Readonly<Record<string, string>>, environment: Record<string, string>, fails = 'never') {
  const folder = join(yard.directory, `aws-${++count}`);
  mkdirSync(folder);
  const calls = join(folder, 'calls');
  writeFileSync(
    join(folder, 'aws'),
    `#!/bin/sh
case "$1 $2" in
  's3 cp') (cd "$5" && find . -type f | sort | tr '\\n' ' ') >>'${calls}' ;;
esac
printf '%s|' "$@" | sed 's|/tmp[^|]*||' >>'${calls}'; echo >>'${calls}'
case "$*" in *create-invalidation*) echo I1 ;; *${fails}*) exit 1 ;; esac
`,
  );
  chmodSync(join(folder, 'aws'), 0o755);
  const source = join(folder, 'source');
  mkdirSync(source);
  writeFiles(source, files);
  symlinkSync('/etc/hostname', join(source, 'leak.txt'));
  await zipFolder(source, `${source}.zip`);
  const { state, output } = await yard.run(buildspec, {
    sources: [{ name: 'Source', path: `${source}.zip` }],
    environment: { BUCKET: 'site', ...environment },
    machine: { ...process.env, PATH: [folder, process.env['PATH'] ?? ''].join(delimiter) },
  });
  const asked = readFileSync(calls, { encoding: 'utf8', flag: 'a+' }).trim().split('\n');
  return { state, output, asked };
}

const HEADERS = '^assets/.*$\tmax-age=1\n.*\tno-cache';
const files = { 'index.html': '', 'assets/app.js': '', 'assets/frame.html': '', 'robots.txt': '', LICENSE: '' };

test('pages go after all that they name, then the distribution is told, and what is stale goes last', async () => {
  const more = { PREFIX: 'docs', HEADERS, DISTRIBUTION: 'E1', INVALIDATE: '/docs/* /', PRUNE: 'true' };
  const { state, output, asked } = await deploy(files, more);
  expect(state).toBe('SUCCEEDED');
  expect(output).toContain('left out leak.txt: a link to nothing of the artifact');
  expect(asked.map((line) => line.replace(/s3\|cp\|--recursive\|--only-show-errors\|[^|]*\|/, 'cp '))).toEqual([
    './assets/app.js cp s3://site/docs/|--cache-control|max-age=1|--content-type|text/javascript; charset=utf-8|',
    './LICENSE cp s3://site/docs/|--cache-control|no-cache|',
    './robots.txt cp s3://site/docs/|--cache-control|no-cache|--content-type|text/plain; charset=utf-8|',
    './assets/frame.html cp s3://site/docs/|--cache-control|max-age=1|--content-type|text/html; charset=utf-8|',
    './index.html cp s3://site/docs/|--cache-control|no-cache|--content-type|text/html; charset=utf-8|',
    'cloudfront|create-invalidation|--distribution-id|E1|--paths|/docs/*|/|--query|Invalidation.Id|--output|text|',
    'cloudfront|wait|invalidation-completed|--distribution-id|E1|--id|I1|',
    's3|sync|--delete|--size-only|--no-progress|.|s3://site/docs/|',
  ]);
});

test('when something could not be put, nothing after it is, and nothing is deleted', async () => {
  const { state, asked } = await deploy(files, { HEADERS, PRUNE: 'true' }, 'text/plain');
  expect(state).toBe('FAILED');
  expect(asked.map((line) => line.split('|')[0])).toEqual(['./assets/app.js s3', './LICENSE s3', './robots.txt s3']);
});

test('nothing is no website', async () => {
  const { state, output, asked } = await deploy({}, { PRUNE: 'true' });
  expect({ state, asked }).toEqual({ state: 'FAILED', asked: [''] });
  expect(output).toContain('there are no files to deploy');
});
