import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conveyor, root } from '../helpers/conveyor';
import { temporaryFolder } from '../helpers/hello';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const fences = (kind: string) =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter(([, own]) => own === kind).map(([, , body = '']) => body);
const commands = fences('sh').flatMap((body) =>
  body
    .split('\n')
    .map((line) => line.replace(/(^| +)#.*/, ''))
    .filter((line) => line !== ''),
);

const [definition = ''] = fences('yaml');
const [mistake = ''] = fences('');
const folder = temporaryFolder();

test('the definition in one page is good, but for the note on its TLS', async () => {
  writeFileSync(join(folder, 'conveyor.yaml'), definition);
  const { exitCode, stderr } = await conveyor(['check'], { cwd: folder });
  expect({ exitCode, notes: stderr.trimEnd().split('\n').length }).toEqual({ exitCode: 0, notes: 1 });
  expect(stderr).toContain('WebsiteWithoutDomain');
});

test('a mistake in it reads as the page says', async () => {
  const lines = definition.split('\n');
  const last = lines.findLastIndex((line) => line.includes('- deploy: site'));
  writeFileSync(join(folder, 'conveyor.yaml'), lines.toSpliced(last + 1, 0, '            artifact: sitte').join('\n'));
  expect(await conveyor(['check'], { cwd: folder })).toEqual({ exitCode: 2, stdout: '', stderr: mistake });
});

test('every command of the page is known to a test', () => {
  expect(commands.filter((command) => !command.startsWith('npx conveyor '))).toEqual([
    // .ci/run calls both as they stand; test/storefront.trial.ts looks at what the first one prints.
    'npm ci && npm start',
    'npm test',
    // These need an account.
    'npx cdk bootstrap aws://111122223333/ap-northeast-2',
    'npx cdk diff',
    'npx cdk deploy --all',
  ]);
  const ci = readFileSync(join(root, '.ci/run'), 'utf8');
  for (const command of ['npm ci', 'npm start', 'npm test']) expect(ci).toMatch(new RegExp(`^${command}`, 'm'));
});

test('what it prints of an action and of a commit', async () => {
  const told = commands.filter((command) => /^npx conveyor (buildspec|explain) /.test(command));
  const [buildspec, explained] = await Promise.all(
    told.map((command) => conveyor(command.split(' ').slice(2), { cwd: root })),
  );
  expect(buildspec).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^version: 0.2\n(.*\n)*.*lerna run build/),
  });
  expect(explained).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^ {2}storefront {2}(starts|does not)/m),
  });
});

test.each(commands.filter((command) => command.startsWith('npx conveyor rehearse ')))('%s', async (command) => {
  const args = command.split(' ').slice(2);
  const { exitCode, stdout } = await conveyor([...args, '--home', join(folder, 'home')]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(args.includes('--plan') ? /^pipeline handbook/ : /^handbook succeeded in /m);
});

test('what the page links to is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.includes('://'));
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
