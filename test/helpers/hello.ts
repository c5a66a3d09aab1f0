import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../lib/cli/synthesize';
import { root } from './conveyor';

/** The definition that delivers `examples/hello`. */
export const helloDefinition = join(root, 'test/fixtures/rehearsals/hello.yaml');

/** The cloud assembly of the definition that delivers `examples/hello`, synthesized into `folder`. */
export async function synthesizeHello(folder: string): Promise<string> {
  const synthesis = await synthesize(root, helloDefinition, join(folder, 'cdk.out'));
  if (!synthesis.ok) throw new Error(synthesis.output);
  return synthesis.directory;
}

/** A folder of the test's own, its path free of symbolic links. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'conveyor-test-')));
}

/** `examples/hello` as a git repository of a person's, with one commit on `main`. */
export function helloRepository(folder: string): { readonly path: string; git(...args: string[]): string } {
  const path = join(folder, 'hello');
  cpSync(join(root, 'examples/hello'), path, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@acme.example', ...args], {
      cwd: path,
    }).toString();
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'Say hello');
  return { path, git };
}
