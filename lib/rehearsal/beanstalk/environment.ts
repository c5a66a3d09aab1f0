import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../store/atomic-file';
import { makeFolder } from '../store/make-folder';
import type { Front } from './front';
import type { Application, Started } from './run-application';

/** What Elastic Beanstalk tells of an environment. */
export interface EnvironmentEvent {
  readonly date: Date;
  readonly severity: 'INFO' | 'WARN' | 'ERROR';
  readonly message: string;
  /** The version that it is about. */
  readonly label?: string;
}

/** An environment while a rehearsal lasts. */
export interface Environment {
  readonly application: string;
  readonly name: string;
  readonly status: () => 'Ready' | 'Updating';
  readonly health: () => 'Green' | 'Red' | 'Grey';
  /** The label of the version that it has; undefined while it has none. */
  readonly label: () => string | undefined;
  /** What was told, the oldest first. */
  readonly events: () => readonly EnvironmentEvent[];
  /** Starts what served in the rehearsal before; resolves when that is well, or cannot be. */
  readonly revive: () => Promise<void>;
  /** Puts a version in the place of the one that serves, in the background. False when it is not Ready. */
  readonly update: (label: string) => boolean;
  /** Gives an update up: the version before stays. False when there is none under way. */
  readonly abort: () => boolean;
  /** Resolves when no update is under way. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What an environment is made with. */
export interface EnvironmentOptions {
  readonly application: string;
  readonly name: string;
  /** The absolute path of its own folder. */
  readonly folder: string;
  readonly front: Pick<Front, 'switchTo'>;
  /** Whether a failed deployment leaves the environment as it was, as immutable and traffic-splitting ones do. */
  readonly turnsBack: boolean;
  /** Runs the version of a label in a folder. */
  readonly run: (label: string, folder: string, signal: AbortSignal) => Promise<Started>;
  readonly clock: () => Date;
}

/** An environment. What it served last is written into its folder, so that the next rehearsal begins with it. */
export function createEnvironment(options: EnvironmentOptions): Environment {
  const { application, name, front, turnsBack, run, clock } = options;
  const state = join(options.folder, 'version.txt');
  const events: EnvironmentEvent[] = [];
  let label: string | undefined = existsSync(state) ? readFileSync(state, 'utf8').trim() : undefined;
  let serving: Application | undefined;
  let status: 'Ready' | 'Updating' = 'Ready';
  let failed = false;
  let folder = 'a';
  let giveUp = new AbortController();
  let work = Promise.resolve();
  let revived: Promise<void> | undefined;
  const tell = (severity: EnvironmentEvent['severity'], message: string) =>
    void events.push({ date: clock(), severity, message, ...(label !== undefined && { label }) });

  const take = async (next: string, one: Application): Promise<void> => {
    const before = serving;
    serving = one;
    folder = spare();
    label = next;
    failed = false;
    makeFolder(options.folder);
    writeAtomically(state, `${next}\n`);
    await front.switchTo(one.port);
    await before?.end();
  };
  // Beside what serves: its files stay as they are.
  const spare = () => (folder === 'a' ? 'b' : 'a');
  const start = (next: string) => run(next, join(options.folder, spare()), giveUp.signal);
  const deploy = async (next: string): Promise<void> => {
    tell('INFO', 'Environment update is starting.');
    tell('INFO', 'Deploying new version to instance(s).');
    const started = await start(next);
    if (started.ok) {
      await take(next, started.application);
      tell('INFO', 'New application version was deployed to running EC2 instances.');
      return tell('INFO', 'Environment update completed successfully.');
    }
    const aborted = giveUp.signal.aborted;
    const back = aborted || turnsBack;
    if (!back) label = next;
    failed = !back;
    tell('ERROR', aborted ? 'The update was aborted.' : `Failed to deploy application: ${started.reason}.`);
    if (back) tell('INFO', `The environment keeps version ${label ?? 'none'}.`);
    else tell('WARN', 'Environment health has transitioned from Ok to Severe.');
  };
  const revive = async (): Promise<void> => {
    if (label === undefined) return;
    const started = await start(label);
    if (started.ok) return take(label, started.application);
    failed = true;
    tell('ERROR', `Version ${label}, which served before, does not start: ${started.reason}.`);
  };
  const once = () => (revived ??= revive());

  return {
    application,
    name,
    status: () => status,
    health: () => {
      if (status === 'Updating' && serving === undefined) return 'Grey';
      return failed || serving?.isAlive() === false ? 'Red' : 'Green';
    },
    label: () => label,
    events: () => events,
    revive: once,
    update: (next) => {
      if (status === 'Updating') return false;
      status = 'Updating';
      giveUp = new AbortController();
      work = once()
        .then(() => deploy(next))
        .catch((error: Error) => {
          failed = true;
          tell('ERROR', `Failed to deploy application: ${error.message}.`);
        })
        .then(() => {
          status = 'Ready';
        });
      return true;
    },
    abort: () => {
      if (status === 'Ready') return false;
      giveUp.abort();
      return true;
    },
    settled: () => work,
    close: async () => {
      giveUp.abort();
      await work;
      await revived;
      await serving?.end();
    },
  };
}
