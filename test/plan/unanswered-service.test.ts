import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBuildPart } from '../../lib/plan/to-build-part';
import { tryUnansweredService } from '../../lib/plan/unanswered-service';
import { root } from '../helpers/conveyor';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

const assemblyOf = (buildspec: string) =>
  factsOf(`Resources:
  Server:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: server
      Source: { BuildSpec: ${JSON.stringify(buildspec)} }`);

function obstacle(buildspec: string) {
  const [project] = assemblyOf(buildspec).projects;
  return project && tryUnansweredService(project);
}
const spec = (...commands: readonly string[]) =>
  `version: 0.2\nphases: { build: { commands: ${JSON.stringify(commands)} } }`;

test('a plan says that an AMI is baked elsewhere, and what stands in', () => {
  const assembly = assemblyOf(readFileSync(join(root, 'buildspec/ami.yml'), 'utf8'));
  const action = anAction('Bake.server Build/AWS/CodeBuild', { configuration: { ProjectName: 'server' } });
  expect(toBuildPart(action, { assembly, reference: 'server' })).toEqual({
    kind: 'missing',
    why: 'project "server" bakes an AMI, and EC2 Image Builder does that on instances of AWS',
    remedy: 'give --stand-in server=COMMAND',
  });
});

test.each([
  'aws ec2 describe-images',
  'ID=$(aws ec2 describe-images)',
  'if AWS_PAGER= aws ec2 describe-images; then true; fi',
  'make && aws ec2 run-instances --image-id \\\n  ami-1',
])('a build that runs %j asks a service that nothing here answers', (command) => {
  expect(obstacle(spec('make', command))).toBe(
    'the buildspec of project "server" calls aws ec2, which nothing here answers',
  );
});

test('several are named once, in order, also of finally', () => {
  const finals =
    'version: 0.2\nphases: { post_build: { commands: [aws eks x, aws ec2 y, aws eks z], finally: [aws glue w] } }';
  expect(obstacle(finals)).toBe(
    'the buildspec of project "server" calls aws eks, aws ec2, aws glue, which nothing here answers',
  );
});

test.each([
  ['services that are answered', spec('aws s3 cp a s3://b/c', 'aws sts get-caller-identity', 'aws configure list')],
  ['a call that may fail', spec('aws cloudfront create-invalidation --paths "/*" || true')],
  ['a comment', spec('# aws ec2 is for later', 'make')],
  ['words that call nothing', spec('echo "then use aws ec2"', 'pip install aws glue', 'aws --version')],
  ['a buildspec in the source, which nobody has read', 'ci/build.yml'],
  ['a buildspec that is none', 'version: 0.2\nphases: aws ec2 x'],
])('%s keeps nothing', (_what, buildspec) => {
  expect(obstacle(buildspec)).toBeUndefined();
});
