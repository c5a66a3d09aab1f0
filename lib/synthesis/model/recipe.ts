import type { RecipeName as WrittenName } from '../definition/build-document';

/** What is known of a recipe without reading its buildspec. */
export interface RecipeFacts {
  /** What it builds: `one npm package`. */
  readonly builds: string;
  /** Runtime name → version that it pins; each is one of the default image. */
  readonly runtimes: Readonly<Record<string, string>>;
  /** What `run` may hold: the names that its commands are tied to, in order. */
  readonly runs: readonly string[];
  /** What else `run` may hold: `any script of package.json`. @default - nothing else */
  readonly otherRuns?: string;
  /** Globs of the files that fix the dependencies; its cache is keyed by those that are there. */
  readonly lockFiles: readonly string[];
  /** Where its tests leave JUnit files, as a glob, when the project needs no setting for it. @default - the project decides */
  readonly junit?: string;
  /** The programs that a rehearsal needs on PATH. */
  readonly tools: readonly string[];
  /** Whether Conveyor's own tests run it for real; of others only the grammar is checked. */
  readonly tried: boolean;
}

const SCRIPTS = { runs: ['lint', 'test', 'build'], otherRuns: 'any script of package.json' } as const;

const NODE = { runtimes: { nodejs: '22' }, ...SCRIPTS } as const;

const JAVA = { runtimes: { java: 'corretto21' }, runs: ['lint', 'test', 'build'] } as const;

/**
 * The recipes of the `buildspec` folder, in the order in which people read of them.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/available-runtimes.html
 */
export const recipeFacts = {
  npm: { builds: 'one npm package', ...NODE, lockFiles: ['package-lock.json'], tools: ['node', 'npm'], tried: true },
  pnpm: {
    builds: 'a pnpm package, or all packages of a pnpm workspace',
    ...NODE,
    lockFiles: ['pnpm-lock.yaml'],
    tools: ['node', 'corepack'],
    tried: true,
  },
  yarn: {
    builds: 'a Yarn package, or all packages of a Yarn workspace',
    ...NODE,
    lockFiles: ['yarn.lock'],
    tools: ['node', 'corepack'],
    tried: true,
  },
  lerna: {
    builds: 'all packages of a Lerna monorepo',
    ...NODE,
    lockFiles: ['package-lock.json'],
    tools: ['node', 'npm'],
    tried: true,
  },
  nx: {
    builds: 'all projects of an Nx workspace',
    ...NODE,
    otherRuns: 'any target of the projects',
    lockFiles: ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'],
    tools: ['node', 'npm'],
    tried: true,
  },
  turbo: {
    builds: 'all packages of a Turborepo',
    ...NODE,
    otherRuns: 'any task of turbo.json',
    lockFiles: ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'],
    tools: ['node', 'npm'],
    tried: true,
  },
  maven: {
    builds: 'a Maven project',
    ...JAVA,
    otherRuns: 'any phase or goal',
    lockFiles: ['**/pom.xml'],
    junit: '**/target/surefire-reports/TEST-*.xml',
    tools: ['java', 'mvn'],
    tried: true,
  },
  gradle: {
    builds: 'a Gradle project',
    ...JAVA,
    otherRuns: 'any task',
    lockFiles: ['**/*.gradle*', '**/gradle-wrapper.properties', '**/gradle.lockfile'],
    junit: '**/build/test-results/test/TEST-*.xml',
    tools: ['java', 'gradle'],
    tried: false,
  },
  go: {
    builds: 'a Go module',
    runtimes: { golang: '1.24' },
    runs: ['lint', 'test', 'build'],
    lockFiles: ['go.mod', 'go.sum'],
    junit: 'junit.xml',
    tools: ['go'],
    tried: true,
  },
  python: {
    builds: 'a Python project',
    runtimes: { python: '3.13' },
    runs: ['lint', 'test', 'build'],
    lockFiles: ['requirements.txt', 'requirements-dev.txt', 'pyproject.toml'],
    junit: 'junit.xml',
    tools: ['python3'],
    tried: true,
  },
  dotnet: {
    builds: 'a .NET solution or project',
    runtimes: { dotnet: '8.0' },
    runs: ['lint', 'test', 'build'],
    lockFiles: ['**/packages.lock.json', '**/*.csproj', '**/*.fsproj'],
    tools: ['dotnet'],
    tried: false,
  },
  ruby: {
    builds: 'a Ruby project with a Gemfile',
    runtimes: { ruby: '3.4' },
    runs: ['lint', 'test', 'build'],
    lockFiles: ['Gemfile.lock'],
    tools: ['ruby', 'bundle'],
    tried: true,
  },
  docker: {
    builds: 'the images of its artifacts',
    runtimes: {},
    runs: [],
    lockFiles: [],
    tools: ['docker'],
    tried: false,
  },
} as const satisfies Readonly<Record<WrittenName, RecipeFacts>>;

/** A recipe of the `buildspec` folder. */
export type RecipeName = keyof typeof recipeFacts;

/** All recipes, for a word of the definition that is one of them. */
export const RECIPE_NAMES = Object.keys(recipeFacts) as readonly RecipeName[];

/** What is known of a recipe, whichever it is. */
export function factsOf(recipe: RecipeName): RecipeFacts {
  return recipeFacts[recipe];
}
