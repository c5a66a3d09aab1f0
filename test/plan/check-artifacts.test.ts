import { actionsBefore, checkArtifacts } from '../../lib/plan/check-artifacts';
import { anAction, aPipeline } from '../helpers/planned';

const source = anAction('Source.Source Source/AWS/CodeCommit', { outputs: ['code'] });
const build = anAction('Build.packages Build/AWS/CodeBuild', { inputs: ['code'], outputs: ['site'] });

test('artifacts that flow from earlier actions are good', () => {
  const deploy = anAction('Build.site Deploy/AWS/S3', { inputs: ['site'], runOrder: 2 });
  expect(checkArtifacts(aPipeline(source, build, deploy))).toEqual([]);
});

test('an artifact that nothing makes is a mistake, with the nearest one that is made', () => {
  const deploy = anAction('Release.site Deploy/AWS/S3', { inputs: ['sitte'] });
  expect(checkArtifacts(aPipeline(source, build, deploy))).toEqual([
    {
      code: 'MissingArtifact',
      message: 'action "Release.site" takes artifact "sitte", which no earlier action makes',
      hint: 'made so far: code, site · did you mean "site"?',
    },
  ]);
});

test('an artifact of a neighbour with the same run order comes too late', () => {
  const deploy = anAction('Build.site Deploy/AWS/S3', { inputs: ['site'] });
  expect(checkArtifacts(aPipeline(source, build, deploy))).toMatchObject([{ code: 'MissingArtifact' }]);
  expect(checkArtifacts(aPipeline(build))).toMatchObject([{ hint: 'nothing is made so far' }]);
});

test('an artifact that is made twice is a mistake', () => {
  const again = anAction('Build.again Build/AWS/CodeBuild', { inputs: ['code'], outputs: ['site'] });
  expect(checkArtifacts(aPipeline(source, build, again))).toEqual([
    {
      code: 'DuplicateArtifact',
      message: 'action "Build.again" makes artifact "site", which an earlier action makes already',
    },
  ]);
});

test('the actions before one are those of earlier stages and of lower run orders', () => {
  const later = anAction('Build.later Test/AWS/CodeBuild', { runOrder: 2 });
  const pipeline = aPipeline(source, build, later);
  expect(actionsBefore(later, pipeline).map(({ name }) => name)).toEqual(['Source', 'packages']);
  expect(actionsBefore(build, pipeline).map(({ name }) => name)).toEqual(['Source']);
});
