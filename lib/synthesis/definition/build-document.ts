import * as z from 'zod';
import { amiDocument } from './ami-document';
import { artifactsDocument, inputDocument } from './artifact-document';
import { batchDocument } from './batch-document';
import { count, duration, exactlyOneWay, fields, list, named, nameOrManaged, text, texts, word } from './field';
import { machineDocument } from './machine-document';
import { valueDocument } from './value-document';

/** The recipes, by the tool that they build with. */
export const recipeNames = [
  ...(['npm', 'pnpm', 'yarn', 'lerna', 'nx', 'turbo'] as const),
  ...(['maven', 'gradle', 'go', 'python', 'dotnet', 'ruby', 'docker'] as const),
] as const;

/** A tool that Conveyor writes buildspecs for. */
export type RecipeName = (typeof recipeNames)[number];

const jenkins = fields('A project of a Jenkins server that runs the plugin of CodePipeline.', {
  provider: nameOrManaged(
    'provider',
    "The provider, as the account has registered it and as the plugin names it; or `{ managed: name }` for one that the pipeline's stack registers.",
    ['AcmeJenkins', { managed: 'AcmeJenkins' }],
  ),
  url: text('The URL of the server.', { pattern: '^https?://', examples: ['https://ci.acme.example'] }),
  project: text('The name of the project on the server.', { examples: ['storefront'] }),
});

/** The ways of a test. */
export const ways = {
  recipe: word(
    recipeNames,
    'Let Conveyor write the buildspec, for the tool that the repository builds with.',
  ).optional(),
  commands: list(z.string().min(1), 'The commands to run, in one shell, in the root of the source.', {
    examples: [['npm ci', 'npm test']],
  }).optional(),
  buildspec: text('The path of a buildspec in the repository.', { examples: ['ci/buildspec.yml'] }).optional(),
  jenkins: jenkins.optional(),
};

/** A test makes nothing that others launch. */
const buildWays = { ...ways, ami: amiDocument.optional() };

/** What a recipe runs. */
export const runOf = (standard: readonly string[]) =>
  list(z.string().min(1), 'What the recipe runs, in order: `lint`, `test`, `build`, or a script of the package.', {
    default: standard,
  }).optional();

const vpc = fields('A network of yours that the build runs in.', {
  id: text('The id of the VPC.', { pattern: '^vpc-[0-9a-f]+$', examples: ['vpc-0a1b2c3d4e5f60718'] }),
  subnets: list(
    z.string().min(1),
    'Private subnets with a way to the internet, or to the endpoints that the build needs.',
    {
      examples: [['subnet-0a1b2c3d4e5f60718']],
    },
  ),
  securityGroups: list(z.string().min(1), 'The security groups of the build.', {
    examples: [['sg-0a1b2c3d4e5f60718']],
  }),
});

const cache = fields('What is kept from one build to the next.', {
  store: word(
    ['s3', 'local', 'none'],
    'Where: under a prefix of the artifact bucket, on the build host as long as it lives, or nowhere.',
    { default: 's3' },
  ).optional(),
  paths: list(z.string().min(1), 'Globs of what is kept.', {
    otherwise: "the recipe's",
    examples: [['.npm/**/*']],
  }).optional(),
  files: list(z.string().min(1), 'The lock files whose content is the key of the cache.', {
    otherwise: "the recipe's",
    examples: [['package-lock.json']],
  }).optional(),
  modes: list(
    word(['source', 'docker', 'custom'], 'A mode.'),
    'What a local cache keeps: git data, layers of images, `paths`.',
    {
      default: ['custom'],
    },
  ).optional(),
});

/** What every build of CodeBuild may say. */
export const common = {
  artifact: inputDocument,
  artifacts: artifactsDocument,
  packages: list(z.string().min(1), 'The packages of a monorepo to run for, with what they need.', {
    otherwise: 'all packages',
    examples: [['@acme/site']],
  }).optional(),
  reports: fields('Test results to keep.', {
    junit: texts('Globs of the JUnit files that the tests write.', { examples: ['**/junit.xml'] }),
  }).optional(),
  env: named(
    valueDocument,
    'Environment variables. `${environment.target.output}` and `#{namespace.key}` are replaced by their values; a parameter, a secret or a variable of an environment is fetched when the build starts.',
    {
      examples: [{ SITE_URL: '${staging.site.url}', NPM_TOKEN: { secret: 'storefront/npm-token' } }],
    },
  ).optional(),
  runtimes: named(
    z.union([z.string().min(1), z.number().int()], { error: 'a version: a whole number, or text in quotes' }),
    'The runtimes to install, by name. A recipe installs its own unless this says otherwise.',
    { examples: [{ nodejs: 22 }] },
  ).optional(),
  machine: machineDocument,
  image: text(
    'The image that the build runs in: one of CodeBuild, of ECR or of a public registry, best by its digest.',
    {
      otherwise: "CodeBuild's standard image for the machine",
      examples: [
        'aws/codebuild/standard:7.0',
        'public.ecr.aws/docker/library/node@sha256:0c0734eb7051babbb3e95cd74e684f940552b31472152edf0bb23e54ab44a0d7',
      ],
    },
  ).optional(),
  vpc: vpc.optional(),
  cache: cache.optional(),
  timeout: duration('After how long the action fails: 5m to 480m.', { default: '60m', examples: ['30m'] }).optional(),
  queueTimeout: duration('For how long it may wait for a machine: 5m to 480m.', {
    default: '480m',
    examples: ['30m'],
  }).optional(),
  concurrency: count('How many builds of this action may run at once.', {
    otherwise: "the account's quota",
  }).optional(),
  batch: batchDocument,
  exports: list(z.string().min(1), 'Environment variables that later actions may read as `#{action.NAME}`.').optional(),
};

/** An action that begins with `build`. */
export const buildDocument = fields(
  'Build an artifact. Says exactly one of `recipe`, `commands`, `buildspec`, `jenkins` and `ami`.',
  {
    build: text("The action's name."),
    ...buildWays,
    run: runOf(['lint', 'test', 'build']),
    ...common,
  },
).meta({ id: 'build', ...exactlyOneWay(Object.keys(buildWays)) });

/** An action that begins with `test`. */
export const testDocument = fields(
  'Test an artifact. Says exactly one of `recipe`, `commands`, `buildspec` and `jenkins`.',
  {
    test: text("The action's name."),
    ...ways,
    run: runOf(['test']),
    ...common,
  },
).meta({ id: 'test', ...exactlyOneWay(Object.keys(ways)) });

/** A build or a test as it is written, or what of a migration is a build. */
export type BuildDocument = z.infer<typeof buildDocument> | TestDocument | MigrationBuild;
type TestDocument = z.infer<typeof testDocument>;
type MigrationBuild = Omit<TestDocument, 'test'> & { readonly migrate: string };
