import { tryContainerObstacle } from '../../lib/plan/container-tools';
import { toBuildPart } from '../../lib/plan/to-build-part';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

function obstacle(buildspec: string, tools: { engine?: true | string; aws?: boolean } = {}, privileged = true) {
  const [project] = factsOf(`Resources:
  Images:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: images
      Environment: { PrivilegedMode: ${privileged} }
      Source: { BuildSpec: ${JSON.stringify(buildspec)} }`).projects;
  return project && tryContainerObstacle(project, { engine: 'no docker', aws: false, ...tools });
}
const spec = (command: string) => `version: 0.2\nphases: { build: { commands: [${JSON.stringify(command)}] } }`;

test.each(['docker build .', 'cd api && podman push x', 'x=$(buildah images)', 'aws ecr x | docker login'])(
  'a build that runs %s needs an engine',
  (command) => {
    const why = 'project "images" builds a container image, and no engine works here: no docker';
    expect(obstacle(spec(command))).toBe(why);
    expect(obstacle(spec(command), { engine: true, aws: true })).toBeUndefined();
    expect(obstacle(spec(command), {}, false)).toBeUndefined();
  },
);

test('a plan says what stands in', () => {
  const assembly = factsOf(
    `Resources: { Images: { Type: AWS::CodeBuild::Project, Properties: { Name: images, Environment: { PrivilegedMode: true }, Source: { BuildSpec: '{ docker build . }' } } } }`,
  );
  const action = anAction('Build.api Build/AWS/CodeBuild', { configuration: { ProjectName: 'images' } });
  const containers = { engine: 'neither docker nor podman is on PATH', aws: true };
  expect(toBuildPart(action, { assembly, reference: 'api', containers })).toEqual({
    kind: 'missing',
    why: 'project "images" builds a container image, and no engine works here: neither docker nor podman is on PATH',
    remedy: 'give --stand-in api=COMMAND',
  });
});

test('a build that calls AWS needs its command line', () => {
  const why = 'the buildspec of project "images" calls the AWS CLI, and no aws is on PATH';
  expect(obstacle(spec('aws ecr get-login-password'), { engine: true })).toBe(why);
});

test.each([
  ['a privileged build that starts no container', spec('npm run build-docker')],
  ['a comment', 'version: 0.2\n# docker build is elsewhere\nphases: {}'],
  ['a buildspec in the source, which nobody has read', 'ci/images.yml'],
])('%s needs nothing', (_what, buildspec) => {
  expect(obstacle(buildspec)).toBeUndefined();
});
