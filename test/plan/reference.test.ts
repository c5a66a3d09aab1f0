import { actionsOf, findAction, toReference } from '../../lib/plan/reference';
import { known, problemsOf } from '../helpers/facts';
import { anAction, aPipeline } from '../helpers/planned';

const pipeline = aPipeline(
  anAction('Build.packages Build/AWS/CodeBuild'),
  anAction('Staging.site Deploy/AWS/S3'),
  anAction('Production.site Deploy/AWS/S3'),
);

test('an action is called by its name when that is unique, else by its stage as well', () => {
  expect(actionsOf(pipeline).map((action) => toReference(action, pipeline))).toEqual([
    'packages',
    'Staging.site',
    'Production.site',
  ]);
});

test('both ways of naming an action find it', () => {
  expect(known(findAction('packages', '--stand-in', pipeline)).stage).toBe('Build');
  expect(known(findAction('Build.packages', '--stand-in', pipeline)).name).toBe('packages');
  expect(known(findAction('Production.site', '--stand-in', pipeline)).stage).toBe('Production');
});

test('a name that two actions have is a mistake that lists their full names', () => {
  expect(problemsOf(findAction('site', '--stand-in', pipeline))).toEqual([
    {
      code: 'AmbiguousAction',
      message: '--stand-in site: 2 actions have this name',
      hint: 'say which: Staging.site, Production.site',
    },
  ]);
});

test('a name that no action has is a mistake that says the nearest', () => {
  expect(problemsOf(findAction('package', '--source', pipeline))).toEqual([
    {
      code: 'UnknownAction',
      message: '--source package: pipeline "shop" has no such action',
      hint: 'actions: packages, Staging.site, Production.site · did you mean "packages"?',
    },
  ]);
});
