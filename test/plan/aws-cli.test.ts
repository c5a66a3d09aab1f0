import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryCliObstacle } from '../../lib/plan/aws-cli';
import { toBuildPart } from '../../lib/plan/to-build-part';
import { tryUnansweredService } from '../../lib/plan/unanswered-service';
import { root } from '../helpers/conveyor';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

function assemblyOf(buildspec: string) {
  return factsOf(`Resources:
  Cli:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: cli
      Source: { BuildSpec: ${JSON.stringify(buildspec)} }`);
}
const spec = (command: string) => `version: 0.2\nphases: { build: { commands: [${JSON.stringify(command)}] } }`;
const obstacle = (buildspec: string) => assemblyOf(buildspec).projects.map(tryCliObstacle)[0];
const why = 'the buildspec of project "cli" calls the AWS CLI, and no aws is on PATH';

test.each([
  'aws codeartifact get-authorization-token',
  'TOKEN=$(aws codeartifact get-authorization-token --domain acme)',
])('%s needs the AWS CLI', (command) => {
  expect(obstacle(spec(command))).toBe(why);
});

test.each([
  ['a build that asks nobody', spec('npm run build')],
  ['a call that may fail', spec('aws codeartifact list-domains || true')],
  ['what git calls when it is asked for credentials', spec("git config credential.helper '!aws codecommit x'")],
  ['a buildspec in the source, which nobody has read', 'ci/publish.yml'],
])('%s does not', (_what, buildspec) => {
  expect(obstacle(buildspec)).toBeUndefined();
});

test('a plan says what stands in, where there is no AWS CLI', () => {
  const assembly = assemblyOf(spec('aws codeartifact get-authorization-token'));
  const action = anAction('Release.cli Build/AWS/CodeBuild', { configuration: { ProjectName: 'cli' } });
  expect(toBuildPart(action, { assembly, reference: 'cli', awsCli: false })).toEqual({
    kind: 'missing',
    why,
    remedy: 'give --stand-in cli=COMMAND',
  });
  expect(toBuildPart(action, { assembly, reference: 'cli', awsCli: true })).toMatchObject({ kind: 'real' });
});

test.each(['deploy-s3', 'deploy-beanstalk'])('the buildspec %s is answered here, by the AWS CLI', (name) => {
  const buildspec = readFileSync(join(root, 'buildspec', `${name}.yml`), 'utf8');
  const [project] = assemblyOf(buildspec).projects;
  expect(project && tryUnansweredService(project)).toBeUndefined();
  expect(obstacle(buildspec)).toBe(why);
});
