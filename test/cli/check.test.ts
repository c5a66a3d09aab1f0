import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../lib/cli/check';
import { anyStages, withPipeline } from '../helpers/definition';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'check-'));

function write(text: string | Uint8Array): string {
  const file = join(folder, 'conveyor.yaml');
  writeFileSync(file, text);
  return file;
}

test('a good definition is met with silence and 0', async () => {
  expect(await check(write(withPipeline('source: { codecommit: shop }', anyStages)))).toEqual({
    exitCode: 0,
    stderr: '',
  });
});

test.each(['conveyor.yaml', 'codecommit.yaml', 's3-source.yaml', 'two-pipelines.yaml'])(
  'the shipped %s is good: notes at most',
  async (name) => {
    const { exitCode, stderr } = await check(join(root, name === 'conveyor.yaml' ? '.' : 'examples/definitions', name));
    expect(exitCode).toBe(0);
    expect(stderr.split('\n').filter((line) => line !== '' && !line.includes(' note: '))).toEqual([]);
  },
);

test('a website without a domain is good, and its TLS is mentioned in one line', async () => {
  const { exitCode, stderr } = await check(join(root, 'examples/definitions/s3-source.yaml'));
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^\S+s3-source\.yaml:29:19 WebsiteWithoutDomain {2}note: .*TLS 1\.2\n$/);
});

test('the definition that the project ships is good, and nothing is said', async () => {
  expect(await check(join(root, 'conveyor.yaml'))).toEqual({ exitCode: 0, stderr: '' });
});

test('mistakes of shape and of rules are told together, in their order, and the exit code is 2', async () => {
  const file = write(
    withPipeline(
      'source: { codecommit: shop, brunch: main }',
      'keep: 5',
      'stages: [{ name: One, actions: [{ deploy: sitte, environment: stagin, s3: { bucket: acme-site } }] }]',
      'notify: [{ email: nobody }]',
    ),
  );
  const { exitCode, stderr } = await check(file);
  expect(exitCode).toBe(2);
  expect([...stderr.matchAll(/^\S+:(\d+:\d+) (\w+) {2}/gm)].map(([, place, code]) => `${place} ${code}`)).toEqual([
    '4:33 UnknownKey',
    '5:11 WrongType',
    '6:39 UnknownArtifact',
    '6:67 UnknownEnvironment',
    '7:23 BadEmail',
  ]);
});

test.each<[string, () => string, RegExp]>([
  ['a file that is not there', () => join(folder, 'none.yaml'), /^NoSuchFile {2}there is no file/],
  ['a path through a file', () => join(write('a'), 'b.yaml'), /^NoSuchFile/],
  ['a directory', () => folder, /^NotAFile .*is a directory/],
  ['an empty file', () => write(''), /^EmptyFile/],
  ['a file of comments', () => write('# nothing\n'), /^EmptyFile/],
  ['a file that is no text', () => write(new Uint8Array([0xff, 0xfe, 0x00])), /^NotText/],
  ['a file that is no YAML', () => write('a: [1\n'), /:2:1 NotYaml/],
  ['a list', () => write('- a\n'), /:1:1 WrongType/],
  ['a text', () => write('hello'), /:1:1 WrongType/],
])('%s is refused in a sentence, without a stack trace', async (_, file, message) => {
  const { exitCode, stderr } = await check(file());
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('neither the CDK nor a compiler is loaded to check', () => {
  const program = `require('@swc/core'); require('ts-node').register({ swc: true, transpileOnly: true });
    const before = new Set(Object.keys(require.cache));
    require('./lib/cli/check').check('conveyor.yaml');
    console.log(Object.keys(require.cache).filter((file) => !before.has(file)).join('\\n'));`;
  const loaded = execFileSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' });
  expect(loaded).toContain('/lib/synthesis/model/to-delivery.ts');
  expect(loaded).not.toMatch(/node_modules\/(aws-cdk-lib|constructs|typescript|commander|aws-sdk)\//);
});
