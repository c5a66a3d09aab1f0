import { findBuild } from '../../lib/cli/find-build';
import { deliveryOf } from '../helpers/definition';

const delivery = deliveryOf(`pipelines:
  site:
    source: { codecommit: site }
    stages:
      - { name: Build, actions: [{ build: package, recipe: npm }, { build: pages, recipe: npm }] }
      - { name: Release, actions: [{ approve: go }] }
  api:
    source: { codecommit: api }
    stages: [{ name: Build, actions: [{ build: package, recipe: gradle }, { build: pages, recipe: npm }] }]
`);

test('an action is meant by its name, its stage or its pipeline', () => {
  for (const [word, recipe] of [
    ['site/Build.package', 'npm'],
    ['api/Build.package', 'gradle'],
  ] as const) {
    expect(findBuild(word, delivery)).toMatchObject({ ok: true, value: { name: 'package', way: { recipe } } });
  }
  expect(findBuild('Release.go', delivery)).toMatchObject({ ok: true, value: { name: 'go' } });
});

test('actions that are one and the same count once, and those that differ must be told apart', () => {
  expect(findBuild('pages', delivery)).toMatchObject({ ok: true, value: { name: 'pages' } });
  expect(findBuild('package', delivery)).toEqual({
    ok: false,
    problems: [
      {
        code: 'AmbiguousAction',
        message: '2 different actions are called "package"',
        hint: 'say which: site/Build.package, api/Build.package',
      },
    ],
  });
});

test('a word that means none is answered with the builds that there are', () => {
  expect(findBuild('packge', delivery)).toEqual({
    ok: false,
    problems: [
      {
        code: 'UnknownAction',
        message: 'the definition has no action "packge"',
        hint: 'builds: package, pages · did you mean "package"?',
      },
    ],
  });
});
