import { found, pipelineOf } from '../../../helpers/definition';

const role = 'role: "arn:aws:iam::111122223333:role/deploy-preview"';
const define = (stages: string, temporary = `template: t.yaml, ${role}`, parts = '') => `
home: { account: "111122223333", region: ap-northeast-2 }
environments: { preview: { temporary: { ${temporary} }${parts} } }
pipelines: { shop: { source: { codecommit: shop }, stages: [${stages}] } }
`;
const test1 = '{ test: integration, commands: [make test] }';
const stage = (name: string, rest = '') => `{ name: ${name}, environment: preview, ${rest} actions: [${test1}] }`;

test('a stage makes its environment first and deletes it last', () => {
  const { stages } = pipelineOf(define(stage('Integration'), `template: t.yaml, ${role}, outputs: [Url], lives: 30m`));
  expect(stages[0]?.actions.map(({ verb, name, runOrder }) => `${runOrder} ${verb} ${name}`)).toEqual([
    '1 create-environment create-preview',
    '2 test integration',
    '3 delete-environment delete-preview',
  ]);
  expect(stages[0]?.temporary).toMatchObject({
    name: 'preview',
    livesMinutes: 30,
    stack: { stack: 'environment-shop-preview', template: 't.yaml', outputs: ['Url'] },
  });
});

test('what it hands on is read under its name', () => {
  const read = '{ test: integration, commands: [make], env: { URL: "#{preview.Url}" } }';
  const one = `{ name: A, environment: preview, actions: [${read}] }`;
  expect(found('UnknownVariable', define(one))).toHaveLength(1);
  expect(found('UnknownVariable', define(one, `template: t.yaml, ${role}, outputs: [Url]`))).toEqual([]);
});

test.each([
  [define(`${stage('A')}, ${stage('B')}`), 'stage "B" has the temporary environment "preview" of stage "A"'],
  [define(stage('A', 'onFailure: rollback,')), 'stage "A" says what becomes of a failure'],
  [define(stage('A'), undefined, ', region: eu-west-1'), 'is temporary and not at home'],
  [define(stage('A'), undefined, ', approvers: [boss]'), 'is temporary and has approvers'],
  [
    define(`${stage('A')}, { name: B, environment: preview, actions: [{ deploy: Source, s3: { bucket: acme-b } }] }`),
    'deploy "Source" goes to "preview", which is temporary',
  ],
])('%s is refused', (text, message) => {
  expect(found('BadTemporary', text)).toContainEqual(expect.stringContaining(message));
});

test('what CloudFormation may do is said, and what the template is', () => {
  expect(found('ExactlyOneWay', define(stage('A'), 'template: t.yaml'))).toEqual([
    expect.stringContaining('environment "preview" does not say what CloudFormation may do'),
  ]);
  expect(found('BadStack', define(stage('A'), `template: ../t.yaml, ${role}`))).toEqual([
    expect.stringContaining('environment "preview": "../t.yaml" is no path in the artifact'),
  ]);
  expect(found('BadDuration', define(stage('A'), `template: t.yaml, ${role}, lives: 5m`))).toHaveLength(1);
});
