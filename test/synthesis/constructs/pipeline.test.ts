import { Template } from 'aws-cdk-lib/assertions';
import { DeliveryPipeline, toConsoleUrl } from '../../../lib/synthesis/constructs/pipeline';
import { OutputDirectory } from '../../../lib/synthesis/constructs/target-outputs';
import { aBuild, aPipeline } from '../../helpers/delivery';
import { aContext, actionsOf, aStack, flat, noBundles, statementsOf } from '../../helpers/stack';

const outputs = new OutputDirectory();
outputs.add('staging', 'site', { bucket: 'staging-bucket', url: 'https://d1.cloudfront.net' });
outputs.add('production', 'site', { bucket: 'production-bucket', url: 'https://d2.cloudfront.net' });

function synthesize(but: Parameters<typeof aPipeline>[0] = {}) {
  const stack = aStack();
  const { buildspecs } = aContext(stack);
  const delivery = new DeliveryPipeline(stack, 'Delivery', aPipeline(but), {
    outputs,
    buildspecs,
    bundles: noBundles(),
  });
  return { url: flat(stack.resolve(toConsoleUrl(delivery.pipeline))), template: Template.fromStack(stack) };
}

const { template, url } = synthesize({ mode: 'SUPERSEDED', variables: [{ name: 'THEME', defaultValue: 'light' }] });

test('the pipeline is V2, by its own name, in its mode, with its variables', () => {
  template.hasResourceProperties('AWS::CodePipeline::Pipeline', {
    Name: 'storefront',
    PipelineType: 'V2',
    ExecutionMode: 'SUPERSEDED',
    Variables: [{ Name: 'THEME', DefaultValue: 'light' }],
    ArtifactStore: { Type: 'S3', EncryptionKey: { Type: 'KMS' } },
  });
});

test('stages and actions come in the definition’s order', () => {
  expect(Object.entries(actionsOf(template)).map(([name, { RunOrder: runOrder }]) => `${name} ${runOrder}`)).toEqual([
    'Source.Source 1',
    'Build.version 1',
    'Build.packages 2',
    'Verify.unit 1',
    'Verify.lint 1',
    'Staging.site 1',
    'Staging.smoke 2',
    'Release.release 1',
    'Production.site 1',
    'Production.version 2',
  ]);
});

test('each action has a role of its own, which only the pipeline may take', () => {
  const roles = Object.values(actionsOf(template)).map(({ RoleArn: roleArn }) => flat(roleArn));
  expect(new Set(roles).size).toBe(10);
  const trusts = statementsOf(template, 'AWS::IAM::Role', /CodePipelineActionRole/);
  expect(trusts).toHaveLength(10);
  for (const { principal } of trusts)
    expect(JSON.stringify(principal)).toMatch(/^\{"AWS":\{"Fn::GetAtt":\["DeliveryRole/);
});

test('the pipeline’s own role is CodePipeline’s, for this account', () => {
  expect(statementsOf(template, 'AWS::IAM::Role', /^DeliveryRole/)).toEqual([
    expect.objectContaining({
      principal: { Service: 'codepipeline.amazonaws.com' },
      conditions: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    }),
  ]);
});

test('nothing but the pipeline has a physical name', () => {
  const named = Object.entries(template.toJSON().Resources as Record<string, { Properties?: object }>)
    .filter(([, { Properties: properties = {} }]) => Object.keys(properties).some((key) => /^(\w+)?Name$/.test(key)))
    .map(
      ([id, { Properties: properties = {} }]) => `${id} ${Object.keys(properties).filter((key) => /Name$/.test(key))}`,
    )
    .filter((line) => !/(DisplayName|PolicyName)$/.test(line));
  expect(named).toEqual([expect.stringMatching(/^DeliveryPipeline\w+ Name$/)]);
});

test('the console shows it at the home’s region', () => {
  expect(url).toMatch(
    /^https:\/\/ap-northeast-2\.console\.aws\.amazon\.com\/codesuite\/codepipeline\/pipelines\/<DeliveryPipeline\w+>\/view\?region=ap-northeast-2$/,
  );
});

test('servers of providers that exist already are written down beside the pipeline', () => {
  const jenkins = (provider: string, managed: boolean) => ({
    way: { kind: 'jenkins', provider, managed, url: `https://${provider}.acme.example`, project: 'shop' } as const,
  });
  const actions = [aBuild('a', jenkins('old', false)), aBuild('b', jenkins('new', true)), aBuild('c')];
  const { template: served } = synthesize({ stages: [{ name: 'Build', actions }] });
  served.hasResource('AWS::CodePipeline::Pipeline', {
    Metadata: { 'conveyor:servers': { old: 'https://old.acme.example' } },
  });
  expect(JSON.stringify(template.toJSON())).not.toContain('conveyor:servers');
});

test('a record of a source that the pipeline lacks is a bug, said in words', () => {
  const record = { verb: 'check-version', name: 'v', runOrder: 1, source: 'Elsewhere', namespace: 'v' } as const;
  expect(() => synthesize({ stages: [{ name: 'Build', actions: [record, aBuild('x', { runOrder: 2 })] }] })).toThrow(
    'pipeline storefront has no source Elsewhere',
  );
});
