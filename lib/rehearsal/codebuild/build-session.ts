import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Buildspec, PHASE_NAMES, type PhaseName } from '../../aws/codebuild/buildspec';
import { tryOnFailure } from '../../aws/codebuild/on-failure';
import type { TestCounts } from '../outcome';
import { writeArtifacts } from './artifacts';
import type { Build, BuildDirectories } from './build';
import { BuildCache } from './cache';
import { toEnvironment } from './environment';
import { expandVariables, listVariables } from './expand-variables';
import type { Interruption } from './interruption';
import type { BuildFailure, BuildPhaseName, PhaseLog } from './phase-log';
import { readReports } from './reports';
import { runPhase } from './run-phase';
import { compareRuntimes } from './runtimes';
import { Shell } from './shell';

/** How many lines of a command's output RETRY looks at. */
const KEPT_LINES = 1_000;

/** What a session works on. */
export interface SessionParts {
  readonly build: Build;
  readonly directories: BuildDirectories;
  readonly buildspec: Buildspec;
  /** The buildspec's variables, parameters and secrets already fetched. */
  readonly variables: Readonly<Record<string, string>>;
  readonly phases: PhaseLog;
  readonly interruption: Interruption;
}

/** A build whose source is in place: its shell, and what is done in it phase by phase. */
export class BuildSession {
  private readonly environment: Readonly<Record<string, string>>;
  private readonly shell: Shell;
  private readonly cache: BuildCache | undefined;
  private output: string[] = [];

  constructor(private readonly parts: SessionParts) {
    const { build, directories, buildspec, variables, interruption } = parts;
    this.environment = toEnvironment(build, directories, variables);
    this.shell = new Shell({
      shell: buildspec.env?.shell ?? '/bin/sh',
      directory: directories.source,
      environment: this.environment,
      state: directories.state,
      onLine: (line) => this.print(line),
    });
    this.cache = this.toCache();
    interruption.onStrike(() => this.shell.kill());
  }

  /** Puts the cache into place, and says what is not the same here as on AWS. */
  async prepare(): Promise<void> {
    const { buildspec, phases } = this.parts;
    await this.cache?.restore();
    const wanted = buildspec.phases.install?.['runtime-versions'] ?? {};
    for (const line of await compareRuntimes(wanted, this.environment)) phases.say(line);
    const users = [buildspec, ...Object.values(buildspec.phases)].flatMap((part) => part['run-as'] ?? []);
    for (const user of new Set(users)) phases.say(`run-as ${user}: commands run as yourself in a rehearsal`);
  }

  /** Runs the four phases of commands, as far as their failures let it, and answers the last that was entered. */
  async runPhases(): Promise<PhaseName> {
    for (const name of PHASE_NAMES) {
      if (await this.runPhase(name)) continue;
      if (!goesOn(name, this.parts.buildspec) || this.interrupted()) return name;
      await this.shell.run('export CODEBUILD_BUILD_SUCCEEDING=0');
    }
    return 'post_build';
  }

  /** The exported variables as they stand now; those that a service keeps secret are never among them. */
  async readExports(): Promise<Readonly<Record<string, string>>> {
    const { build, buildspec, phases } = this.parts;
    const env = buildspec.env ?? {};
    const secret = new Set([
      ...Object.keys({ ...env['parameter-store'], ...env['secrets-manager'] }),
      ...(build.secretNames ?? []),
    ]);
    const names = (env['exported-variables'] ?? []).filter((name) => !secret.has(name));
    const values = await this.shell.readVariables(names);
    for (const name of names) {
      if (!(name in values)) phases.say(`Exported variable ${name} has no value: a command has to \`export\` it`);
    }
    return values;
  }

  /** Reads the reports of tests; undefined when there are none. */
  readReports(): Promise<TestCounts | undefined> {
    return readReports(this.parts.buildspec.reports ?? {}, this.toContext());
  }

  /** Writes the output artifacts, the variables in their paths expanded. */
  async writeArtifacts(): Promise<BuildFailure | undefined> {
    const { artifacts } = this.parts.buildspec;
    const values = await this.shell.readVariables(listVariables(artifacts));
    return writeArtifacts(expandVariables(artifacts, values), this.parts.build.outputs, this.toContext());
  }

  /** Ends the shell and whatever runs behind it; of a build that succeeded, keeps the cache. */
  async end(succeeded: boolean): Promise<void> {
    await this.shell.end();
    if (succeeded) await this.cache?.save();
  }

  private runPhase(name: PhaseName): Promise<boolean> {
    const { buildspec, phases } = this.parts;
    const context = {
      shell: this.shell,
      say: (line: string) => phases.say(line),
      interrupted: () => this.interrupted(),
      takeOutput: () => this.output.splice(0),
    };
    return phases.enter(toApiName(name), () => runPhase(buildspec.phases[name] ?? {}, context));
  }

  private interrupted(): boolean {
    return this.parts.interruption.state !== undefined;
  }

  private print(line: string): void {
    this.parts.build.log(line);
    this.output.push(line);
    if (this.output.length > KEPT_LINES) this.output.shift();
  }

  private toContext() {
    return { source: this.parts.directories.source, say: (line: string) => this.parts.phases.say(line) };
  }

  private toCache(): BuildCache | undefined {
    const { build, directories, buildspec } = this.parts;
    if (!buildspec.cache || build.cacheDirectory === undefined) return undefined;
    return new BuildCache(buildspec.cache, {
      ...this.toContext(),
      directory: build.cacheDirectory,
      home: directories.home,
      evaluate: (text) => this.evaluate(text),
    });
  }

  /** A here-document expands variables and commands, and leaves quotes as they are. */
  private async evaluate(text: string): Promise<string> {
    const program = `cat <<__conveyor\n${text}\n__conveyor\n`;
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', program], {
      cwd: this.parts.directories.source,
      env: this.environment,
    });
    return stdout.trim();
  }
}

function toApiName(name: PhaseName): BuildPhaseName {
  return name.toUpperCase() as Uppercase<PhaseName>;
}

/** Whether a failed phase lets the next one begin: without `on-failure`, only that of `build` does. */
function goesOn(name: PhaseName, { phases }: Buildspec): boolean {
  const onFailure = tryOnFailure(phases[name]?.['on-failure'] ?? '');
  return onFailure?.kind === 'continue' || (onFailure?.kind !== 'abort' && name === 'build');
}
