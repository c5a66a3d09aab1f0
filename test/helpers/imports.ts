import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One import of a source file. */
export interface Import {
  /** `lib/plan/to-plan.ts`. */
  readonly from: string;
  /** A file of the project, `lib/assembly/pipeline.ts`, or a package as it is written, `aws-cdk-lib/core`. */
  readonly to: string;
  /** Whether only types are imported. */
  readonly type: boolean;
}

/** The source files of the project: what git tracks, or would. */
export function sourceFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'bin', 'lib', 'lambda'], { cwd: root });
  return listed
    .toString()
    .split('\n')
    .filter((file) => file.endsWith('.ts') && existsSync(join(root, file)));
}

/** Everything that the files import, statically or when they run. */
export function importsOf(root: string, files: readonly string[]): Import[] {
  const known = new Set(files);
  return files.flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(statement)].map(([, type, path, dynamic]) => ({
      from,
      to: resolve(from, path ?? dynamic ?? '', known),
      type: type !== undefined,
    })),
  );
}

const statement = /^(?:import|export)\s(type\s)?[^'";]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;

function resolve(from: string, path: string, known: ReadonlySet<string>): string {
  if (!path.startsWith('.')) return path;
  const file = `${join(dirname(from), path.replace(/\.js$/, ''))}.ts`;
  return known.has(file) ? file : join(dirname(from), path);
}
