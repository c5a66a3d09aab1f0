import { toPart } from '../../lib/plan/to-part';
import { factsOf } from '../helpers/facts';
import { anAction, RUNNABLE } from '../helpers/planned';

const assembly = factsOf(`Resources:
  Site: { Type: AWS::S3::Bucket, Properties: { BucketName: site } }
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties: { DistributionConfig: { Enabled: true, Origins: [{ Id: o, DomainName: !GetAtt Site.DomainName }] } }`);
const input = {
  assembly,
  reference: 'it',
  runnable: RUNNABLE,
  origin: undefined,
  standIn: undefined,
  yes: true,
  canAsk: false,
};

test('a stand-in goes before everything', () => {
  const action = anAction('Production.service Deploy/AWS/ECS');
  expect(toPart(action, { ...input, standIn: './deploy.sh' })).toEqual({ kind: 'stand-in', command: './deploy.sh' });
});

test('what nothing here runs is missing', () => {
  expect(toPart(anAction('Production.service Deploy/AWS/ECS'), input)).toEqual({
    kind: 'missing',
    why: 'nothing here runs Deploy actions of ECS',
    remedy: 'give --stand-in it=COMMAND',
  });
  expect(toPart(anAction('Source.image Source/AWS/ECR'), input)).toMatchObject({ kind: 'missing' });
});

test('a deploy to S3 says its bucket, and the address behind which it is seen', () => {
  const deploy = (BucketName: string) =>
    toPart(anAction('P.site Deploy/AWS/S3', { configuration: { BucketName } }), input);
  expect(deploy('site')).toEqual({
    kind: 'real',
    what: expect.stringMatching(/^files into s3:\/\/site, served as https:\/\/d[0-9a-f]{13}\.cloudfront\.net$/),
  });
  expect(deploy('elsewhere')).toEqual({ kind: 'real', what: 'files into s3://elsewhere' });
});

test.each([
  ['Source.Source Source/AWS/CodeCommit', 'missing'],
  ['Build.b Build/AWS/CodeBuild', 'missing'],
  ['Build.t Test/AWS/CodeBuild', 'missing'],
  ['R.f Invoke/AWS/Lambda', 'missing'],
  ['R.a Approval/AWS/Manual', 'real'],
])('%s with nothing behind it is %s', (of, kind) => {
  expect(toPart(anAction(of), input).kind).toBe(kind);
});

test('a provider that can run here, and needs nothing else, is real', () => {
  const runnable = new Set(['Invoke/AWS/StepFunctions']);
  expect(toPart(anAction('Build.c Invoke/AWS/StepFunctions'), { ...input, runnable })).toEqual({
    kind: 'real',
    what: 'StepFunctions, on this machine',
  });
});

test("a custom provider's server runs its builds, and nobody its deployments", () => {
  const servers = new Map([['Acme', { url: 'https://ci.acme.example' }]]);
  const known = { ...input, runnable: new Set(['Build/Custom/*']), servers };
  const configuration = { ProjectName: 'shop' };
  expect(toPart(anAction('Build.c Build/Custom/Acme', { configuration }), known)).toMatchObject({
    kind: 'real',
    server: 'https://ci.acme.example',
  });
  expect(toPart(anAction('Deploy.c Deploy/Custom/Acme', { configuration }), known)).toMatchObject({ kind: 'missing' });
});
