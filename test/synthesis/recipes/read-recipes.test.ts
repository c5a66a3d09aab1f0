import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RECIPE_NAMES } from '../../../lib/synthesis/model/recipe';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';

const SHIPPED = join(__dirname, '../../../buildspec');

it('reads the recipes that are shipped', () => {
  const recipes = readRecipes(SHIPPED);
  expect(recipes.npm.phases.install?.commands?.[0]).toMatch(/^npm ci --cache \.npm /);
  expect(recipes.lerna.phases.build?.commands).toContain(
    "npx --no-install lerna run build --no-progress --scope '**' --include-dependencies",
  );
  expect(recipes['check-version'].env?.['exported-variables']).toEqual(['VERSION', 'TAG']);
  expect(recipes.record.phases.build?.['on-failure']).toBe('ABORT');
});

it.each(RECIPE_NAMES)('lets a failed test of %s be reported, and stops at what comes before it', (name) => {
  const { install, pre_build: before, build } = readRecipes(SHIPPED)[name].phases;
  if (name === 'docker') return;
  expect([install?.['on-failure'], before?.['on-failure'], build?.['on-failure']]).toEqual([
    'ABORT',
    'ABORT',
    undefined,
  ]);
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
