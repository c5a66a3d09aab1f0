import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetadata } from '../../lib/rehearsal/endpoint/object-metadata';
import { aRehearsal, type Rehearsal } from '../helpers/a-rehearsal';
import { BuildYard, readFiles, type Trial, writeFiles } from '../helpers/build';
import { root } from '../helpers/conveyor';

const buildspec = readFileSync(join(root, 'buildspec/deploy-s3.yml'), 'utf8');
const yard = new BuildYard();
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await aRehearsal({ bucketFolder: async (bucket) => join(rehearsal.directory, bucket) });
});
afterAll(async () => {
  yard.clear();
  await rehearsal.end();
});

const deploy = (bucket: string, files: Readonly<Record<string, string>>, environment: Record<string, string>) => {
  mkdirSync(join(rehearsal.directory, bucket), { recursive: true });
  return yard.run(buildspec, {
    files,
    environment: { BUCKET: bucket, ...environment },
    extraEnvironment: rehearsal.endpoint.environment(),
    machine: process.env,
  });
};
const ended = ({ state, lastLines }: Trial) => ({ state, lastLines });

test('the real AWS CLI puts files with their headers, invalidates, and deletes what is stale under its prefix', async () => {
  const folder = join(rehearsal.directory, 'site');
  writeFiles(folder, { 'handbook/old.js': 'old', 'handbook-2/mine.html': 'mine', 'index.html': 'root' });
  const files = {
    'index.html': '<p>안녕</p>',
    'guide/index.html': 'guide',
    'assets/app.js': 'app',
    'assets/a b.css': 'b',
    'photo.png': 'png',
    LICENSE: 'MIT',
  };
  const HEADERS = '^assets/.*$\tpublic, max-age=31536000, immutable\n.*\tno-cache';
  const done = await deploy('site', files, {
    PREFIX: 'handbook',
    HEADERS,
    DISTRIBUTION: 'E1',
    INVALIDATE: '/*',
    PRUNE: 'true',
  });
  expect({ ...ended(done), log: done.state === 'SUCCEEDED' || done.log }).toEqual({ state: 'SUCCEEDED', log: true });
  expect(readFiles(folder)).toEqual({
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`handbook/${path}`, text])),
    'handbook-2/mine.html': 'mine',
    'index.html': 'root',
  });
  const metadata = await readMetadata(folder);
  expect(metadata.get('handbook/assets/app.js')).toEqual({
    contentType: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=31536000, immutable',
  });
  expect(metadata.get('handbook/guide/index.html')).toEqual({
    contentType: 'text/html; charset=utf-8',
    cacheControl: 'no-cache',
  });
  expect(metadata.get('handbook/photo.png')).toEqual({ contentType: 'image/png', cacheControl: 'no-cache' });
  expect(done.output).toContain('delete: s3://site/handbook/old.js');
  expect(done.output).toContain('6 files to s3://site/handbook/');
});

test('what is larger than one part arrives, and nothing is deleted that nobody asked to', async () => {
  const folder = join(rehearsal.directory, 'plain');
  writeFiles(folder, { 'old.txt': 'old' });
  const large = 'x'.repeat(9 * 1024 * 1024);
  expect(ended(await deploy('plain', { 'film.mp4': large }, {}))).toEqual({ state: 'SUCCEEDED' });
  expect(Object.keys(readFiles(folder))).toEqual(['film.mp4', 'old.txt']);
  expect(readFileSync(join(folder, 'film.mp4')).length).toBe(large.length);
});
