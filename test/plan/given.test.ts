import { checkSources, toGiven } from '../../lib/plan/given';
import { anAction, aPipeline } from '../helpers/planned';

const pipeline = aPipeline(
  anAction('Source.app Source/AWS/CodeCommit'),
  anAction('Source.site Source/AWS/CodeCommit'),
  anAction('Release.site Deploy/AWS/S3'),
);
const folder = { kind: 'folder', path: '/srv/shop', branch: 'main' } as const;

test('what is given is found by the full names of the actions, and every mistake is said', () => {
  const given = toGiven(
    new Map([
      ['app', 'a'],
      ['Release.site', 'b'],
      ['site', 'c'],
      ['apps', 'd'],
    ]),
    '--stand-in',
    pipeline,
  );
  expect([...given.values]).toEqual([
    ['Source.app', 'a'],
    ['Release.site', 'b'],
  ]);
  expect(given.problems.map(({ code }) => code)).toEqual(['AmbiguousAction', 'UnknownAction']);
});

test('a --source for an action that is no source is a mistake', () => {
  expect(checkSources(new Map([['Release.site', folder]]), new Map(), pipeline)).toEqual([
    {
      code: 'NotASource',
      message: '--source Release.site: this action is no source, its category is Deploy',
      hint: 'sources: app, Source.site',
    },
  ]);
});

test('a source with a stand-in as well is a mistake', () => {
  const problems = checkSources(new Map([['Source.app', folder]]), new Map([['Source.app', 'true']]), pipeline);
  expect(problems).toMatchObject([{ code: 'TwoParts', message: 'action "app" has both a --source and a --stand-in' }]);
});
