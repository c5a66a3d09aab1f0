import * as z from 'zod';
import { choice } from './choice';
import { fields, list, named, nameOrManaged, text, texts, word } from './field';

/** The forms that a package may have. */
export const packageFormats = ['npm', 'jar', 'gem', 'wheel', 'nuget', 'deb', 'rpm'] as const;

const directory = text('The directory, in the source.', { default: '.', examples: ['packages/cli'] }).optional();

const commandsOf = (what: string) =>
  list(z.string().min(1), what, { examples: [['systemctl restart app']] }).optional();

/** The key `appspec` of an artifact. */
const appspec = fields('An appspec that the build writes beside the files, with its scripts, for CodeDeploy.', {
  destination: text('The directory on the hosts that gets the files, by its absolute path.', {
    examples: ['/opt/app'],
  }),
  owner: text('Whom the files belong to there, a user with a group of the same name.', {
    otherwise: 'root',
    examples: ['app'],
  }).optional(),
  stop: commandsOf('What ends the version that is there, before the files are replaced.'),
  install: commandsOf('What is done when the files are there.'),
  start: commandsOf('What starts the new version. A process that it leaves running writes to no terminal.'),
  validate: commandsOf('What fails unless the new version is well.'),
});

const files = fields('Chosen files of a directory.', {
  appspec: appspec.optional(),
  stamp: text('A file to write into the directory: the version, the commit, the pipeline and the build, as JSON.', {
    otherwise: 'none',
    examples: ['build.json'],
  }).optional(),
  files: list(z.string().min(1), 'Globs of the files, in the directory.', { examples: [['*.jar']] }),
  directory,
});

const packaged = fields('A package that Conveyor makes, which carries the version and the commit.', {
  package: word(packageFormats, 'The form of the package.'),
  directory,
  config: text("nfpm's configuration, for `deb` and `rpm`, in the directory.", { default: 'nfpm.yaml' }).optional(),
});

const image = fields('A container image, built once and pushed to a repository of ECR; needs `recipe: docker`.', {
  image: nameOrManaged(
    'repository',
    "The name of an ECR repository that exists in the home account and region, or `{ managed: name }` for one that the pipeline's stack makes: immutable tags, scanned on push.",
    ['storefront/api', { managed: 'storefront/api' }],
  ),
  context: text("The build's context, in the source.", { default: '.', examples: ['packages/api'] }).optional(),
  dockerfile: text('The path of the Dockerfile, in the context.', { default: 'Dockerfile' }).optional(),
});

const made = choice({ what: 'an artifact', keys: ['files', 'package', 'image'] }, [files, packaged, image]);

/** The key `artifacts` of an action. */
export const artifactsDocument = named(
  z.union([z.string().min(1), made], { error: 'text, or a map of files, package or image' }),
  'What the action makes for later ones: a name, and the directory whose files it holds, or what it is made of.',
  { examples: [{ site: 'packages/site/dist' }, { cli: { package: 'npm', directory: 'packages/cli' } }] },
).optional();

/** The key `artifact` of an action that may take several. */
export const inputDocument = texts(
  'The artifact to work on, or several: the first is the working directory, another one lies at `$CODEBUILD_SRC_DIR_<name>`.',
  { otherwise: 'the first source' },
).optional();

/** What is written under `artifacts`. */
export type ArtifactsDocument = NonNullable<z.infer<typeof artifactsDocument>>;
/** What is written under `appspec` of an artifact. */
export type AppspecDocument = z.infer<typeof appspec>;
