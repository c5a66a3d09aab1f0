import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';

const SHIPPED = join(__dirname, '../../../buildspec');

it('reads the recipes that are shipped', () => {
  const recipes = readRecipes(SHIPPED);
  expect(recipes.npm.phases.install?.commands?.[0]).toMatch(/^npm ci --cache \.npm /);
  expect(recipes.lerna.phases.build?.commands).toContain('npx --no-install lerna run build --no-progress');
  expect(recipes['check-version'].env?.['exported-variables']).toEqual(['VERSION', 'TAG']);
  expect(recipes.record.phases.build?.['on-failure']).toBe('ABORT');
});

it('has a cache of npm’s that is of the lock file, in both recipes that install', () => {
  const { npm, lerna } = readRecipes(SHIPPED);
  for (const { cache } of [npm, lerna]) {
    expect(cache).toEqual({
      key: 'npm-$(codebuild-hash-files package-lock.json)',
      'fallback-keys': ['npm-'],
      paths: ['.npm/**/*'],
    });
  }
});

it('throws on a recipe that is no buildspec, with its file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'recipes-'));
  try {
    cpSync(SHIPPED, directory, { recursive: true });
    writeFileSync(join(directory, 'npm.yml'), 'version: 0.2\nphases: { bild: {} }\n');
    expect(() => readRecipes(directory)).toThrow(/npm\.yml: phases\.bild is no phase/);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
