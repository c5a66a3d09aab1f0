import { found, withActions, withPipeline } from '../../../helpers/definition';

const problems = (ami: string, artifact = 'artifact: Source') =>
  found('BadAmi', withActions(`{ build: a, ${artifact}, ami: ${ami} }`));

test.each([
  '{}',
  '{ base: ubuntu-24.04, architecture: arm64, instance: c7gn.xlarge, volume: 16000 }',
  '{ base: ami-0a1b2c3d4e5f60718, instance: g4dn.xlarge }',
  '{ base: /acme/base-ami, components: ["arn:aws:imagebuilder:eu-west-1:aws:component/agent-linux/x.x.x", "arn:aws:imagebuilder:eu-west-1:111122223333:component/hardening/1.0.2/1"] }',
])('%s is good', (ami) => {
  expect(problems(ami)).toEqual([]);
});

test.each([
  ['{ base: debian }', 'debian · build "a": "debian" is no base of an AMI'],
  ['{ instance: huge }', 'huge · build "a": "huge" is no type of an instance'],
  ['{ instance: t4g.medium }', 't4g.medium · build "a": "t4g.medium" is no instance of x86_64'],
  ['{ architecture: arm64, instance: g5.xlarge }', 'g5.xlarge · build "a": "g5.xlarge" is no instance of arm64'],
  ['{ volume: 16001 }', '16001 · build "a": a volume of 16001 GiB'],
  ['{ components: [agent] }', 'agent · build "a": "agent" is no ARN of a component'],
  ['{ install: [echo "{{ a }}"] }', 'echo "{{ a }}" · build "a": Image Builder replaces what stands in {{ }}'],
  ['{ network: { subnet: private, securityGroups: [sg-1] } }', 'private · build "a": "private" is no id of a subnet'],
  ['{ network: { subnet: subnet-1, securityGroups: [web] } }', 'web · build "a": "web" is no id of a security group'],
])('%s is not', (ami, problem) => {
  expect(problems(ami.replace('[echo "{{ a }}"]', '[\'echo "{{ a }}"\']'))).toEqual([
    problem.replace('echo "{{ a }}" ·', '\'echo "{{ a }}"\' ·'),
  ]);
});

test('an AMI without an artifact and without a command is its base', () => {
  expect(found('BadAmi', withActions('{ build: a, ami: { volume: 16 } }'))).toEqual([
    'ami · build "a" bakes nothing into its AMI',
  ]);
});

test('it holds one artifact, and commands that fit into a document', () => {
  const several = 'source: { App: { codecommit: app }, Content: { codecommit: content } }';
  const stages = 'stages: [{ name: One, actions: [{ build: a, artifact: [App, Content], ami: {} }] }]';
  expect(found('BadAmi', withPipeline(several, stages))).toEqual([
    'artifact · build "a" takes 2 artifacts, and an AMI holds one',
  ]);
  expect(problems(`{ install: [${'x'.repeat(12_001)}] }`)).toEqual([
    expect.stringMatching(/build "a": its commands are 12001 characters$/),
  ]);
});
