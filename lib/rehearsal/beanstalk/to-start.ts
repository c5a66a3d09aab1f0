import { type BadVersion, type Process, parseProcfile } from './procfile';

/** What is done with a version that was unpacked. */
export interface Start {
  /** Commands that run to their end before anything starts, in order. */
  readonly build: readonly string[];
  /** What then runs all the time; requests go to the first. */
  readonly processes: readonly [Process, ...Process[]];
}

/** The files at the root of a version, and the text of one of them. */
export interface VersionFiles {
  readonly names: readonly string[];
  /** Undefined when there is no such file. */
  readonly text: (name: string) => string | undefined;
}

/**
 * What Elastic Beanstalk does with a version: its Buildfile, its Procfile, else what its platform does without one.
 *
 * @param platform the solution stack's name or the platform's ARN, or nothing when nobody says
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/platforms-linux-extend.build-proc.html
 */
export function toStart(files: VersionFiles, platform = ''): Start | BadVersion {
  const buildfile = parseProcfile(files.text('Buildfile') ?? '', 'Buildfile');
  if ('problem' in buildfile) return buildfile;
  const build = [...buildfile.map(({ command }) => command), ...installs(files)];
  const procfile = files.text('Procfile');
  const processes = procfile === undefined ? withoutProcfile(files, platform) : parseProcfile(procfile);
  if ('problem' in processes) return processes;
  const [first, ...others] = processes;
  if (first === undefined) return { problem: 'its Procfile names no process' };
  if (first.name !== 'web') return { problem: `the first process of its Procfile is "${first.name}", and not "web"` };
  return { build, processes: [first, ...others] };
}

/** Node.js installs what a version names and does not bring. @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/nodejs-platform-dependencies.html */
function installs({ names, text }: VersionFiles): readonly string[] {
  const manifest = tryManifest(text);
  const needs = Object.keys(manifest?.dependencies ?? {}).length > 0;
  return needs && !names.includes('node_modules') ? ['npm --omit=dev install'] : [];
}

type Defaults = (files: VersionFiles) => string | undefined;

/** What each platform starts without a Procfile. */
const defaults: readonly { readonly platform: RegExp; readonly start: Defaults }[] = [
  {
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/nodejs-configuration-procfile.html
    platform: /node\.?js/i,
    start: ({ names, text }) => {
      if (tryManifest(text)?.scripts?.['start'] !== undefined) return 'npm start';
      const main = ['app.js', 'server.js'].find((name) => names.includes(name));
      return main && `node ${main}`;
    },
  },
  {
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/python-configuration-procfile.html
    platform: /python/i,
    start: ({ names }) =>
      names.includes('application.py') ? 'gunicorn --bind :$PORT --workers=1 --threads=15 application' : undefined,
  },
  {
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/java-se-procfile.html
    platform: /corretto|java/i,
    start: ({ names }) => {
      const [jar, second] = names.filter((name) => name.endsWith('.jar'));
      return jar !== undefined && second === undefined ? `java -jar ${jar}` : undefined;
    },
  },
  {
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/go-environment.html
    platform: /\bgo\b/i,
    start: ({ names }) =>
      names.includes('application.go')
        ? 'go build -o bin/application application.go && exec bin/application'
        : undefined,
  },
  {
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/dotnet-linux-procfile.html
    platform: /\.net/i,
    start: ({ names }) => {
      const [one, second] = names.filter((name) => name.endsWith('.runtimeconfig.json'));
      return one !== undefined && second === undefined
        ? `dotnet ${one.replace(/\.runtimeconfig\.json$/, '.dll')}`
        : undefined;
    },
  },
];

/** A platform that nobody knows is the first whose way fits. */
function withoutProcfile(files: VersionFiles, platform: string): readonly Process[] | BadVersion {
  const known = platform === '' ? defaults : defaults.filter((one) => one.platform.test(platform));
  const command = known.map(({ start }) => start(files)).find((found) => found !== undefined);
  if (command !== undefined) return [{ name: 'web', command }];
  const what = platform === '' ? 'its platform is not known' : `nothing says what to start on "${platform}"`;
  return { problem: `it has no Procfile, and ${what}: name the process in a Procfile, "web: …"` };
}

function tryManifest(
  text: VersionFiles['text'],
): { readonly scripts?: Record<string, unknown>; readonly dependencies?: Record<string, unknown> } | undefined {
  try {
    return JSON.parse(text('package.json') ?? '');
  } catch {
    return undefined;
  }
}
