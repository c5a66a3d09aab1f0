import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a synthesis ended. */
export type Synthesis =
  | { readonly ok: true; readonly directory: string }
  | { readonly ok: false; readonly output: string };

interface CdkJson {
  readonly app: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * Runs the command of `cdk.json` as the CDK CLI does, without the CLI, so that what is rehearsed is what `cdk synth` writes.
 * The built-in validation of templates is left to `cdk synth`: it takes four fifths of a small synthesis.
 *
 * @param signal ends the synthesis, and whatever it started
 */
export async function synthesize(
  root: string,
  definition: string,
  directory: string,
  signal?: AbortSignal,
): Promise<Synthesis> {
  const cdkJson = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as CdkJson;
  const child = spawn(cdkJson.app, {
    cwd: root,
    shell: true,
    // A group of its own, so that the shell does not end alone.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CDK_OUTDIR: directory,
      CDK_CONTEXT_JSON: JSON.stringify({ ...cliContext, ...cdkJson.context, definition }),
      CDK_VALIDATION: 'false',
    },
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const stop = () => endGroup(child.pid);
  signal?.addEventListener('abort', stop, { once: true });
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  signal?.removeEventListener('abort', stop);
  return exitCode === 0 ? { ok: true, directory } : { ok: false, output };
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

/** What the CDK CLI adds to the context of every app by itself. */
const cliContext = {
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:enable-asset-metadata': true,
};
