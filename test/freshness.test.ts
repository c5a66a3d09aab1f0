import { execFileSync } from 'node:child_process';
import { root } from './helpers/conveyor';

test('the bundled command line is no older than its sources (npm run prepare bundles it anew)', () => {
  const stale = execFileSync(process.execPath, ['scripts/bundle.mjs', '--check'], { cwd: root }).toString().trim();
  expect(stale).toBe('');
});
