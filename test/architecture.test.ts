import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Import, importsOf, sourceFiles } from './helpers/imports';

const root = join(__dirname, '..');
const files = sourceFiles(root);
const imports = importsOf(root, files);

/** What the files of a folder may import besides their own folder, `lib/problem` and `lib/aws`. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'lib/problem': [],
  'lib/aws': [],
  'lib/synthesis/definition': [],
  'lib/synthesis/model': ['lib/synthesis/definition'],
  'lib/synthesis/recipes': ['lib/synthesis/model'],
  'lib/synthesis/constructs': ['lib/synthesis/model', 'lib/synthesis/recipes', 'aws-cdk-lib', 'constructs'],
  'lib/synthesis/stacks': [
    'lib/synthesis/model',
    'lib/synthesis/recipes',
    'lib/synthesis/constructs',
    'aws-cdk-lib',
    'constructs',
  ],
  'lib/assembly': [],
  'lib/plan': ['lib/assembly'],
  'lib/rehearsal': ['lib/plan', 'lib/assembly'],
  'lib/cli': [
    'lib/synthesis/definition',
    'lib/synthesis/model',
    'lib/synthesis/recipes',
    'lib/assembly',
    'lib/plan',
    'lib/rehearsal',
  ],
  lambda: [],
  bin: ['lib', 'aws-cdk-lib', 'constructs'],
};
const ground = ['lib/problem', 'lib/aws'];
const folderOf = (file: string) => Object.keys(arrows).find((folder) => file.startsWith(`${folder}/`)) ?? file;

describe('the arrows of the house', () => {
  test('every source file stands in a folder with arrows of its own', () => {
    expect(files.filter((file) => folderOf(file) === file)).toEqual([]);
  });

  test('every import points down', () => {
    expect(imports.filter((arrow) => !allowed(arrow)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('the model knows the definition by its types alone', () => {
    const values = imports.filter(
      ({ from, to, type }) =>
        folderOf(from) === 'lib/synthesis/model' && to.startsWith('lib/synthesis/definition/') && !type,
    );
    expect(values).toEqual([]);
  });

  test('nothing goes in a circle, types included', () => {
    expect(circles(files, imports)).toEqual([]);
  });

  test('the reader of imports sees a wrong arrow and a circle', () => {
    const wrong = { from: 'lib/plan/to-plan.ts', to: 'aws-cdk-lib/core', type: false };
    expect(allowed(wrong)).toBe(false);
    const back = { from: 'lib/assembly/a.ts', to: 'lib/assembly/b.ts', type: true };
    const forth = { from: 'lib/assembly/b.ts', to: 'lib/assembly/a.ts', type: false };
    expect(circles([back.from, forth.from], [back, forth])).toHaveLength(2);
  });
});

describe('the size of the house', () => {
  const lines = files
    .map((file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b);

  test('no file has more than 250 lines, nine of ten at most 140, half of them at most 60', () => {
    expect(lines.at(-1)).toBeLessThanOrEqual(250);
    expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(140);
    expect(lines[Math.floor(lines.length * 0.5)]).toBeLessThanOrEqual(60);
  });

  test('more than nine of ten files of lib have a test of the same name', () => {
    const inLib = files.filter((file) => file.startsWith('lib/'));
    const untested = inLib.filter(
      (file) => !existsSync(join(root, file.replace(/^lib/, 'test').replace(/\.ts$/, '.test.ts'))),
    );
    expect(untested.length / inLib.length).toBeLessThan(0.1);
  });
});

function allowed({ from, to }: Import): boolean {
  if (to.startsWith('node:')) return true;
  const folder = folderOf(from);
  const may = [folder, ...(folder === 'lib/problem' ? [] : ground), ...(arrows[folder] ?? [])];
  const inside = may.some((prefix) => to === prefix || to.startsWith(`${prefix}/`));
  const isPackage = !to.startsWith('lib/') && !to.startsWith('lambda/') && !to.startsWith('bin/');
  return inside || (isPackage && !/^(aws-cdk-lib|constructs|cdk-nag)(\/|$)/.test(to));
}

/** The files that can be reached from themselves. */
function circles(all: readonly string[], edges: readonly Import[]): string[] {
  const next = new Map(all.map((file) => [file, edges.filter(({ from }) => from === file).map(({ to }) => to)]));
  const reaches = (start: string) => {
    const seen = new Set<string>();
    const queue = [...(next.get(start) ?? [])];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      queue.push(...(next.get(file) ?? []));
    }
    return seen.has(start);
  };
  return all.filter(reaches);
}
