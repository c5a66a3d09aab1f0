import * as z from 'zod';
import { duration, fields, list, named, text, texts, word } from './field';

const ways = {
  recipe: word(
    ['npm', 'lerna'],
    'Let Conveyor write the buildspec, for a package (`npm`) or a Lerna monorepo (`lerna`).',
  ).optional(),
  commands: list(z.string().min(1), 'The commands to run, in one shell, in the root of the source.', {
    examples: [['npm ci', 'npm test']],
  }).optional(),
  buildspec: text('The path of a buildspec in the repository.', { examples: ['ci/buildspec.yml'] }).optional(),
};

/** An editor holds a build to it; the rule ExactlyOneWay says it. */
const exactlyOneWay = { oneOf: [{ required: ['recipe'] }, { required: ['commands'] }, { required: ['buildspec'] }] };

const run = (standard: readonly string[]) =>
  list(z.string().min(1), 'The scripts of `package.json` that the recipe runs, in order.', {
    default: standard,
  }).optional();

const common = {
  artifact: text('The artifact to work on.', { otherwise: 'the first source' }).optional(),
  artifacts: named(
    z.string().min(1),
    'What the action makes for later ones: a name, and the directory whose files it holds.',
    {
      examples: [{ site: 'packages/site/dist' }],
    },
  ).optional(),
  reports: fields('Test results to keep.', {
    junit: texts('Globs of the JUnit files that the tests write.', { examples: ['**/junit.xml'] }),
  }).optional(),
  env: named(
    z.string(),
    'Environment variables. `${environment.target.output}` and `#{namespace.key}` are replaced by their values.',
    {
      examples: [{ SITE_URL: '${staging.site.url}' }],
    },
  ).optional(),
  runtimes: named(
    z.union([z.string().min(1), z.number().int()], { error: 'a version: a whole number, or text in quotes' }),
    'The runtimes to install, by name. A recipe installs Node.js 22 unless this says otherwise.',
    { examples: [{ nodejs: 22 }] },
  ).optional(),
  timeout: duration('After how long the action fails: 5m to 480m.', { default: '60m', examples: ['30m'] }).optional(),
  exports: list(z.string().min(1), 'Environment variables that later actions may read as `#{action.NAME}`.').optional(),
};

/** An action that begins with `build`. */
export const buildDocument = fields('Build an artifact. Says exactly one of `recipe`, `commands` and `buildspec`.', {
  build: text("The action's name."),
  ...ways,
  run: run(['lint', 'test', 'build']),
  ...common,
}).meta(exactlyOneWay);

/** An action that begins with `test`. */
export const testDocument = fields('Test an artifact. Says exactly one of `recipe`, `commands` and `buildspec`.', {
  test: text("The action's name."),
  ...ways,
  run: run(['test']),
  ...common,
}).meta(exactlyOneWay);

/** A build or a test as it is written. */
export type BuildDocument = z.infer<typeof buildDocument> | z.infer<typeof testDocument>;
