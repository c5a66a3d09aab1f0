import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conveyor, root } from './helpers/conveyor';
import { temporaryFolder } from './helpers/hello';

// The only test that installs Lerna: the command of `npm start`, from its first event to its last.
test('npm start rehearses the storefront from the source to the tag', async () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const [command, ...args] = scripts.start.split(' ');
  expect(command).toBe('conveyor');
  const home = join(temporaryFolder(), 'home');
  const { exitCode, stdout, stderr } = await conveyor([...args, '--home', home]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'synthesizing conveyor.yaml\n' });
  const actions = [...stdout.matchAll(/^ {2}(\S+\.\S+) +(\w+) +[\d.]+ (?:s|min)/gm)].map(
    ([, name, state]) => `${name} ${state}`,
  );
  expect(actions.sort()).toEqual([
    'Build.check-version succeeded',
    'Build.packages succeeded',
    'Production.site succeeded',
    'Production.version succeeded',
    'Release.release succeeded',
    'Source.Source succeeded',
    'Staging.site succeeded',
    'Staging.smoke succeeded',
    'Verify.lint succeeded',
    'Verify.unit succeeded',
  ]);
  expect(stdout).toContain('38 passed, 0 failed');
  expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+ by Staging\.site, in place of https:\/\/staging\.acme\.example/);
  expect(stdout).toContain('email to team@acme.example: storefront succeeded');
  const [repository = ''] = readdirSync(join(home, 'repositories'));
  const tags = execFileSync('git', ['--git-dir', join(home, 'repositories', repository), 'tag']).toString();
  expect(tags).toBe('v1.0.0\n');
}, 170_000);
