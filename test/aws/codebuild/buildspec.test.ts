import { renderBuildspec } from '../../../lib/aws/codebuild/buildspec';
import { parseBuildspec } from '../../../lib/aws/codebuild/parse-buildspec';

it('renders YAML as a person would write it', () => {
  const text = renderBuildspec({
    version: 0.2,
    env: { variables: { CI: 'true' } },
    phases: {
      install: { 'runtime-versions': { nodejs: '22' } },
      build: { commands: ['npm test', 'echo a: b', 'if true; then\n  echo yes\nfi\n'] },
    },
    cache: { paths: ['.npm/**/*'] },
  });
  expect(text).toBe(`version: 0.2
env:
  variables:
    CI: 'true'
phases:
  install:
    runtime-versions:
      nodejs: '22'
  build:
    commands:
      - npm test
      - 'echo a: b'
      - |
        if true; then
          echo yes
        fi
cache:
  paths:
    - .npm/**/*
`);
});

it('never folds a long command, and writes equal parts out', () => {
  const section = { files: [`${'long '.repeat(60)}path`] };
  const text = renderBuildspec({
    version: 0.2,
    phases: {},
    artifacts: { ...section, 'secondary-artifacts': { one: section, two: section } },
  });
  expect(text.split('\n')).toContain(`    - ${section.files[0]}`);
  expect(text).not.toMatch(/[&*]a1/);
  expect(parseBuildspec(text)).toMatchObject({ ok: true });
});
