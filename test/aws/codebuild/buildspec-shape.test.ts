import { buildspecShape } from '../../../lib/aws/codebuild/buildspec-shape';

const phases = { build: { commands: ['make'] } };

function messages(part: object): readonly string[] {
  const result = buildspecShape.safeParse({ version: '0.2', phases, ...part });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

it('takes one text for a list of one, and truth values for yes and no', () => {
  const artifacts = { files: 'dist/**/*', 'discard-paths': 'false', 'enable-symlinks': 'yes' };
  const parsed = buildspecShape.parse({ version: '0.2', phases: { build: { commands: 'make\n' } }, artifacts });
  expect(parsed.phases.build?.commands).toEqual(['make\n']);
  expect(parsed.artifacts).toMatchObject({ files: ['dist/**/*'], 'discard-paths': 'no', 'enable-symlinks': 'yes' });
});

it('reads report formats whatever their case', () => {
  const parsed = buildspecShape.parse({
    version: '0.2',
    phases,
    reports: { unit: { files: ['a'], 'file-format': 'JunitXml' } },
  });
  expect(parsed.reports?.['unit']?.['file-format']).toBe('JUNITXML');
});

it('drops what one build has no use for', () => {
  const parsed = buildspecShape.parse({
    version: '0.2',
    phases,
    proxy: { logs: 'no' },
    cache: '',
  });
  expect(Object.keys(parsed).filter((key) => parsed[key as never] !== undefined)).toEqual(['version', 'phases']);
});

it('lets install do without commands, and no other phase', () => {
  expect(
    messages({ phases: { install: { 'runtime-versions': { nodejs: '22' } }, build: { commands: ['make'] } } }),
  ).toEqual([]);
  expect(messages({ phases: { pre_build: { finally: ['x'] } } })).toEqual(['phases.pre_build has no commands']);
});

it('keeps the limits of the user guide', () => {
  const groups = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`g${index}`, { files: ['x'] }]));
  expect(messages({ reports: groups(5) })).toEqual([]);
  expect(messages({ reports: groups(6) })).toEqual(['reports names more than 5 report groups']);
  const cache = (count: number) => ({
    paths: ['x'],
    key: 'k',
    'fallback-keys': Array.from({ length: count }, (_, index) => `k${index}`),
  });
  expect(messages({ cache: cache(5) })).toEqual([]);
  expect(messages({ cache: cache(6) })).toEqual(['cache.fallback-keys has more than 5 keys']);
});

it('takes secondary artifacts alone, as an action of several output artifacts needs no primary one', () => {
  expect(messages({ artifacts: { 'secondary-artifacts': { Site: { files: ['x'] } } } })).toEqual([]);
  expect(messages({ artifacts: { name: 'site' } })).toEqual(['artifacts.files is missing']);
});

it('refuses values that CodeBuild does not know', () => {
  expect(messages({ env: { shell: 'zsh' } })).toEqual(['env.shell is neither bash nor /bin/sh']);
  expect(messages({ cache: { paths: ['x'], action: 'both' } })).toEqual(['cache.action is neither restore nor save']);
  expect(messages({ artifacts: { files: ['x'], 'discard-paths': 'maybe' } })).toEqual([
    'artifacts.discard-paths is neither yes nor no',
  ]);
  expect(messages({ reports: { unit: { files: ['x'], 'file-format': 'TAP' } } })).toEqual([
    'reports.unit.file-format is no report format',
  ]);
});
