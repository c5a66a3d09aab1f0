import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFormats } from '../../lib/synthesis/definition/artifact-document';
import { factsOf, RECIPE_NAMES } from '../../lib/synthesis/model/recipe';
import { problemsOf, withPipeline } from '../helpers/definition';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| [`'));
const code = (words: readonly string[]) => words.map((word) => `\`${word}\``);

test('the table has each recipe, and what is known of it', () => {
  const known = RECIPE_NAMES.map((name) => {
    const { builds, runtimes, runs, otherRuns, junit, tried } = factsOf(name);
    const pins = code(Object.entries(runtimes).map(([runtime, version]) => `${runtime}: ${version}`));
    const run = [...code(runs), ...(otherRuns === undefined ? [] : [otherRuns])];
    const cells = [
      `[\`${name}\`](../buildspec/${name}.yml)`,
      builds,
      pins.join(', ') || '–',
      run.join(', ') || '–',
      junit === undefined ? '–' : `\`${junit}\``,
      tried ? 'run for real' : 'grammar',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  expect(rows).toEqual(known);
});

test.each(RECIPE_NAMES.filter((name) => !['npm', 'lerna', 'docker'].includes(name)))('%s has an example', (name) => {
  expect(existsSync(join(root, 'examples/recipes', name))).toBe(true);
  expect(existsSync(join(root, `test/recipes/${name}.trial.ts`))).toBe(factsOf(name).tried || name === 'ruby');
});

test('it says of each form of package how it is made', () => {
  const [, table = ''] = text.split('| `package` |');
  const forms = table.split('\n').flatMap((line) => (/^\| (`.*?`) \| /.exec(line)?.[1] ?? '').match(/\w+/g) ?? []);
  expect(forms).toEqual([...packageFormats]);
});

const fences = [...text.matchAll(/^```yaml actions\n([\s\S]*?)^```$/gm)].map(([, body = '']) => body.trimEnd());

test('what it says of definitions holds', () => {
  expect(fences.length).toBeGreaterThan(2);
  for (const body of fences) {
    const lines = body.split('\n').map((line) => `      ${line}`);
    const definition = withPipeline(
      'source: { codecommit: shop }',
      'stages:',
      '  - name: One',
      '    actions:',
      ...lines,
    );
    expect(problemsOf(definition)).toEqual([]);
  }
});
