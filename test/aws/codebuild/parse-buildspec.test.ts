import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBuildspec } from '../../../lib/aws/codebuild/parse-buildspec';

function fixture(name: string): string {
  return readFileSync(join(__dirname, '../../fixtures/buildspecs', name), 'utf8');
}

/** `line:column code message` of each problem. */
function problems(text: string): readonly string[] {
  const checked = parseBuildspec(text, 'buildspec.yml');
  return checked.ok
    ? []
    : checked.problems.map(({ place, code, message }) => `${place?.line}:${place?.column} ${code} ${message}`);
}

it('reads the example of the user guide', () => {
  const checked = parseBuildspec(fixture('user-guide.yml'));
  expect(checked).toMatchObject({
    ok: true,
    value: {
      version: 0.2,
      env: { 'parameter-store': { LOGIN_PASSWORD: '/CodeBuild/dockerLoginPassword' } },
      phases: { build: { commands: ['echo Build started on `date`', 'mvn install'] } },
      reports: { reportGroupCucumberJson: { 'discard-paths': 'yes', 'file-format': 'CUCUMBERJSON' } },
      artifacts: { 'secondary-artifacts': { artifact1: { files: ['target/artifact-1.0.jar'] } } },
      cache: { paths: ['/root/.m2/**/*'] },
    },
  });
});

it('reads JSON as well', () => {
  const checked = parseBuildspec('{"version": "0.2", "phases": {"build": {"commands": ["make"]}}}');
  expect(checked).toEqual({ ok: true, value: { version: 0.2, phases: { build: { commands: ['make'] } } } });
});

it('keeps numbers and truth values as they are written', () => {
  const text =
    'version: 0.2\nenv: { variables: { A: 1.10, B: true, C: 007, D: ~ } }\nphases: { build: { commands: [true, 42] } }';
  expect(parseBuildspec(text)).toMatchObject({
    value: {
      env: { variables: { A: '1.10', B: 'true', C: '007', D: '~' } },
      phases: { build: { commands: ['true', '42'] } },
    },
  });
});

it('follows anchors and merges', () => {
  const text = 'version: 0.2\nx-all: &all { commands: [make] }\nphases: { build: { <<: *all }, post_build: *all }';
  expect(parseBuildspec(text)).toMatchObject({
    value: { phases: { build: { commands: ['make'] }, post_build: { commands: ['make'] } } },
  });
});

it('finds every mistake, each with its place', () => {
  expect(problems(fixture('many-mistakes.yml'))).toEqual([
    '4:22 ReservedName env.variables.CODEBUILD_STAGE has a reserved name',
    '5:33 UnexportableVariable env.exported-variables.1 cannot be exported: its name begins with AWS_',
    '7:3 UnknownPhase phases.bild is no phase',
    '10:17 BadOnFailure phases.pre_build.on-failure is no way to go on after a failure',
    '12:9 WrongType phases.pre_build.commands.0 is a mapping, not a command: put the whole command into quotes',
    '13:3 MissingCommands phases.post_build has no commands',
    '14:1 Missing cache.paths is missing',
  ]);
});

it.each([
  ['', '1:1 WrongType the buildspec is not a mapping'],
  ['- a\n', '1:1 WrongType the buildspec is not a mapping'],
  ['version: 0.1\nphases: {}\n', '1:10 WrongType version is not 0.2, the only version that is understood here'],
  ['version: 0.2\n', '1:1 Missing phases is missing'],
  ['version: 0.2\nphases: [build]\n', '2:1 WrongType phases is not a mapping of phases'],
  [
    'version: 0.2\nphases:\n  build:\n    commands: {a: b}\n',
    '4:5 WrongType phases.build.commands is not a list of commands',
  ],
])('says what is wrong with %j', (text, expected) => {
  expect(problems(text)).toEqual([expected]);
});

it('says where a text is no YAML', () => {
  expect(problems('version: 0.2\nphases: {\n')[0]).toMatch(/^3:1 NotYaml the buildspec is no YAML: /);
  expect(problems('a: b: c\n')[0]).toMatch(/^1:4 NotYaml /);
});
