import type { Buildspec } from '../../../lib/aws/codebuild/buildspec';
import { scriptsOf, selectScripts } from '../../../lib/synthesis/recipes/select-scripts';

const recipe: Buildspec = {
  version: 0.2,
  phases: {
    install: { commands: ['npm ci'] },
    pre_build: { 'on-failure': 'ABORT', commands: ['npm run lint --if-present'] },
    build: { commands: ['npm run test --if-present', 'npm run build --if-present'] },
  },
};

function commands(scripts: readonly string[]): unknown {
  return Object.fromEntries(
    Object.entries(selectScripts(recipe, scripts).phases).map(([name, phase]) => [name, phase?.commands]),
  );
}

it('keeps what is asked for, and what prepares it, where the recipe has it', () => {
  expect(commands(['lint'])).toEqual({ install: ['npm ci'], pre_build: ['npm run lint --if-present'] });
  expect(commands(['test'])).toEqual({ install: ['npm ci'], build: ['npm run test --if-present'] });
  expect(selectScripts(recipe, ['lint']).phases.pre_build?.['on-failure']).toBe('ABORT');
});

it('runs the scripts of a phase in the order in which they are asked for', () => {
  expect(commands(['build', 'test'])).toMatchObject({
    build: ['npm run build --if-present', 'npm run test --if-present'],
  });
});

it('runs a script that the recipe does not know as it runs others, and insists that it is there', () => {
  expect(commands(['e2e:smoke', 'test'])).toEqual({
    install: ['npm ci'],
    build: ['npm run test --if-present', 'npm run e2e:smoke'],
  });
});

it('leaves a recipe whole when no script is named', () => {
  expect(selectScripts(recipe, [])).toBe(recipe);
});

const marked: Buildspec = {
  version: 0.2,
  phases: {
    install: { 'runtime-versions': { java: 'corretto21' } },
    pre_build: { commands: ['mvn validate # lint'] },
    build: { commands: ['mvn test # test', 'if [ -d src ]\nthen mvn -DskipTests package\nfi # build\n'] },
  },
};

it('knows a command’s script by a comment of one word at its end', () => {
  expect(scriptsOf(marked)).toEqual(['lint', 'test', 'build']);
  expect(
    scriptsOf({ version: 0.2, phases: { build: { commands: ['make # all of it', 'nx --targets lint'] } } }),
  ).toEqual(['lint']);
});

it('keeps the runtimes of a phase that has no commands', () => {
  expect(Object.keys(selectScripts(marked, ['test']).phases)).toEqual(['install', 'build']);
});

it('runs a goal as the last command that names its own, without the comment', () => {
  expect(selectScripts(marked, ['spotless:check']).phases.build?.commands).toEqual(['mvn spotless:check']);
});
