import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Build } from '../../lib/rehearsal/codebuild/build';
import type { BuildResult } from '../../lib/rehearsal/codebuild/phase-log';
import { runBuild } from '../../lib/rehearsal/codebuild/run-build';
import { unzip } from '../../lib/rehearsal/store/unzip';
import { zipFolder } from '../../lib/rehearsal/store/zip';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** What a test says of its build; the rest is always the same. */
export interface TrialOptions extends Partial<Build> {
  /** The primary source's files. */
  readonly files?: Files;
  /** Secondary sources' files, by artifact. */
  readonly secondary?: Readonly<Record<string, Files>>;
  /** Names of the output artifacts. */
  readonly artifacts?: readonly string[];
}

/** A finished build, and what it printed. */
export interface Trial extends BuildResult {
  readonly log: readonly string[];
  /** The log without CodeBuild's own lines. */
  readonly output: readonly string[];
  /** Phase → status. */
  readonly statuses: Readonly<Record<string, string>>;
  /** The files of an output artifact, by path. */
  readonly unpack: (artifact: string) => Promise<Files>;
}

/** A build that has not run yet. */
export interface Preparation extends Pick<Trial, 'log' | 'unpack'> {
  readonly build: Build;
}

/** A temporary directory for builds. */
export class BuildYard {
  readonly directory = realpathSync(mkdtempSync(join(tmpdir(), 'build-')));
  private count = 0;

  /** Runs a real build of the buildspec. */
  async run(buildspec: string | undefined, options: TrialOptions = {}): Promise<Trial> {
    const { build, log, unpack } = await this.prepare(buildspec, options);
    const result = await runBuild(build);
    return {
      ...result,
      log,
      output: log.filter((line) => !line.startsWith('[Container] ')),
      statuses: Object.fromEntries(result.phases.map(({ name, status }) => [name, status])),
      unpack,
    };
  }

  /** A build of the buildspec that is ready to run, and what it will have printed and made. */
  async prepare(
    buildspec: string | undefined,
    { files = {}, secondary = {}, artifacts = [], ...rest }: TrialOptions = {},
  ): Promise<Preparation> {
    const place = join(this.directory, String(++this.count));
    const sources = await Promise.all(
      [['Source', files] as const, ...Object.entries(secondary)].map(async ([name, content]) => ({
        name,
        path: await this.zip(join(place, 'in', name), content),
      })),
    );
    const [primary, ...others] = sources;
    if (!primary) throw new Error('a build has a source');
    const scratch = join(place, 'scratch');
    mkdirSync(scratch, { recursive: true });
    const log: string[] = [];
    const outputs = artifacts.map((name) => ({ name, path: join(place, 'out', `${name}.zip`) }));
    const build: Build = {
      project: 'storefront-packages',
      uuid: '6f1b8d4e-3c52-4b43-9c53-0d6f3f5f4a11',
      number: 7,
      initiator: 'codepipeline/storefront',
      account: '111122223333',
      region: 'ap-northeast-2',
      image: 'aws/codebuild/standard:7.0',
      buildspec,
      sources: [primary, ...others],
      sourceVersion: 'arn:aws:s3:::artifacts/storefront/source.zip',
      resolvedSourceVersion: '1f2e3d4c5b6a79881726354453627180abcdef01',
      environment: {},
      overrides: {},
      outputs,
      timeoutMinutes: 5,
      scratch,
      machine: { PATH: process.env['PATH'] },
      extraEnvironment: {},
      signal: new AbortController().signal,
      clock: () => new Date(),
      ...rest,
      log: (line) => {
        log.push(line);
        rest.log?.(line);
      },
    };
    return { build, log, unpack: (artifact) => this.unpack(join(place, 'out', `${artifact}.zip`)) };
  }

  /** Removes everything. */
  clear(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async zip(folder: string, files: Files): Promise<string> {
    mkdirSync(folder, { recursive: true });
    writeFiles(folder, files);
    await zipFolder(folder, `${folder}.zip`);
    return `${folder}.zip`;
  }

  private async unpack(archive: string): Promise<Files> {
    const folder = `${archive}.unpacked`;
    await unzip(archive, folder);
    return readFiles(folder);
  }
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The files below a folder, by path. */
export function readFiles(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** What git answers in a directory, without the end of its last line. */
export function git(directory: string, ...words: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@acme.example'];
  return execFileSync('git', [...identity, ...words], { cwd: directory, encoding: 'utf8' }).trim();
}

/** Whether a process runs; one that nobody has waited for yet does not. */
export function isRunning(pid: number | string | undefined): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}
