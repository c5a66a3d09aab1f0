import { toBuildPart } from '../../lib/plan/to-build-part';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

function part(source: string, type: string, configuration = {}, more = '') {
  const assembly = factsOf(`Resources:
  Packages:
    Type: AWS::CodeBuild::Project
    Properties: { Name: packages, Environment: { Type: ${type}, Image: i, ComputeType: c }, Source: { ${source} }${more} }`);
  const action = anAction('Build.packages Build/AWS/CodeBuild', {
    configuration: { ProjectName: 'packages', ...configuration },
  });
  return toBuildPart(action, { assembly, reference: 'packages' });
}

test.each([
  ['BuildSpec: "{}"', 'buildspec of project packages'],
  ['BuildSpec: ci/build.yml', 'ci/build.yml of the source, project packages'],
  ['Type: CODEPIPELINE', 'buildspec.yml of the source, project packages'],
])('a project with %s runs %s', (source, what) => {
  expect(part(source, 'LINUX_CONTAINER')).toEqual({ kind: 'real', what });
});

test('a batch runs where the project has a configuration for batches', () => {
  const config = ', BuildBatchConfig: { ServiceRole: r }';
  expect(part('Type: X', 'LINUX_CONTAINER', { BatchEnabled: 'true' }, config)).toEqual({
    kind: 'real',
    what: 'a batch of project packages',
  });
});

test('Windows, a batch of a project that has none and a buildspec in a bucket cannot run here', () => {
  expect(part('Type: X', 'WINDOWS_SERVER_2019_CONTAINER')).toEqual({
    kind: 'missing',
    why: 'project "packages" builds on Windows (WINDOWS_SERVER_2019_CONTAINER)',
    remedy: 'give --stand-in packages=COMMAND',
  });
  expect(part('Type: X', 'LINUX_CONTAINER', { BatchEnabled: 'true' })).toMatchObject({
    why: 'project "packages" has no BuildBatchConfig: no batch of it can be started',
  });
  expect(part('BuildSpec: "arn:aws:s3:::b/build.yml"', 'LINUX_CONTAINER')).toMatchObject({
    why: 'the buildspec of project "packages" lies in a bucket: arn:aws:s3:::b/build.yml',
  });
});

test('a project that is not there, or not known, cannot run here', () => {
  expect(part('Type: X', 'LINUX_CONTAINER', { ProjectName: 'other' })).toMatchObject({
    kind: 'missing',
    why: 'project "other" is not in what was given',
  });
  expect(part('Type: X', 'LINUX_CONTAINER', { ProjectName: { unknown: 'ImportValue p' } })).toMatchObject({
    kind: 'missing',
    why: 'its project is not known: ImportValue p',
  });
});
