import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { synthesize } from '../../lib/cli/synthesize';
import { root } from '../helpers/conveyor';

const folder = mkdtempSync(join(tmpdir(), 'synthesize-'));

test('what is rehearsed is what `cdk synth` writes, byte for byte', async () => {
  const definition = join(root, 'conveyor.yaml');
  const ours = join(folder, 'ours');
  const theirs = join(folder, 'theirs');
  const cli = join(root, 'node_modules/aws-cdk/bin/cdk');
  const args = [cli, 'synth', '--quiet', '--output', theirs, '-c', `definition=${definition}`];
  const [synthesis] = await Promise.all([
    synthesize(root, definition, ours),
    promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, CDK_VALIDATION: 'false' } }),
  ]);
  expect(synthesis).toEqual({ ok: true, directory: ours });
  const files = filesOf(ours);
  expect(files.filter((file) => file.endsWith('.template.json'))).toHaveLength(3);
  expect(files.filter((file) => file.startsWith('asset.')).length).toBeGreaterThan(0);
  expect(filesOf(theirs)).toEqual(files);
  const differing = files.filter((file) => !readFileSync(join(ours, file)).equals(readFileSync(join(theirs, file))));
  expect(differing).toEqual([]);
});

test('a synthesis that fails keeps what it printed', async () => {
  const definition = join(folder, 'conveyor.yaml');
  writeFileSync(definition, 'pipelines: {}\n');
  const synthesis = await synthesize(root, definition, join(folder, 'failed'));
  expect(synthesis).toMatchObject({ ok: false });
  expect(synthesis.ok || synthesis.output).toContain('conveyor.yaml:1:');
});

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(directory, file)).isFile())
    .sort();
}

test('an interruption ends the synthesis, and what it started', async () => {
  const root = join(folder, 'slow');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'cdk.json'), JSON.stringify({ app: 'sleep 60 & echo on; wait' }));
  const interruption = new AbortController();
  const synthesis = synthesize(root, 'conveyor.yaml', join(folder, 'never'), interruption.signal);
  setImmediate(() => interruption.abort());
  expect(await synthesis).toMatchObject({ ok: false });
});
