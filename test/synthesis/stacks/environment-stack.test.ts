import { Match, Template } from 'aws-cdk-lib/assertions';
import * as core from 'aws-cdk-lib/core';
import { OutputDirectory } from '../../../lib/synthesis/constructs/target-outputs';
import type { ManagedTarget } from '../../../lib/synthesis/model/target';
import { EnvironmentStack } from '../../../lib/synthesis/stacks/environment-stack';
import { anEnvironment } from '../../helpers/delivery';
import { anApp } from '../../helpers/stack';

const outputs = new OutputDirectory();
const app = anApp();
const release = (target: string) => ({ parameterName: `/conveyor/${target}`, repositories: [] });
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/5f0e6a2c';
const stack = new EnvironmentStack(
  app,
  'environment-storefront-staging',
  anEnvironment('staging', {
    targets: [
      { kind: 'website', name: 'site' },
      { kind: 'website', name: 'shop', domain: { name: 'shop.acme.example', certificateArn } },
    ],
  }),
  { outputs, release },
);
core.Validations.of(stack).acknowledge({
  id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
  reason: 'acknowledged with the other findings',
});
const template = Template.fromStack(stack);

test('targets share one bucket for their access logs', () => {
  template.resourceCountIs('AWS::CloudFront::Distribution', 2);
  template.resourceCountIs('AWS::S3::Bucket', 3);
  template.allResourcesProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Logging: { Bucket: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Logs'), 'RegionalDomainName'] } },
    },
    Tags: [{ Key: 'conveyor:environment', Value: 'staging' }],
  });
});

test('each target hands out its bucket, its distribution and where people reach it', () => {
  const reader = new core.Stack(app, 'reader');
  expect(reader.resolve(outputs.find('staging', 'site'))).toEqual({
    url: {
      'Fn::Join': ['', ['https://', { 'Fn::ImportValue': expect.stringMatching(/siteDistribution\w+DomainName/) }]],
    },
    bucket: { 'Fn::ImportValue': expect.stringMatching(/RefTargetssiteBucket/) },
    distribution: { 'Fn::ImportValue': expect.stringMatching(/RefTargetssiteDistribution/) },
  });
  expect(outputs.find('staging', 'shop').url).toBe('https://shop.acme.example');
});

test.each(['Logs', 'Exports', 'Targets', 'Resource', 'Default'])('a target may be called %s', (name) => {
  const environment = anEnvironment('staging', { targets: [{ kind: 'website', name }] });
  const named = new EnvironmentStack(anApp(), `environment-${name}`, environment, {
    outputs: new OutputDirectory(),
    release,
  });
  expect(Object.keys(Template.fromStack(named).findResources('AWS::CloudFront::Distribution'))).toHaveLength(1);
});

describe('variables', () => {
  const variables = [
    { name: 'LOG_LEVEL', value: 'debug', stored: { kind: 'parameter', name: '/conveyor/shop/staging/LOG_LEVEL' } },
    { name: 'DB_HOST', stored: { kind: 'parameter', name: '/acme/db-host' } },
  ] as const;
  const make = (targets: readonly ManagedTarget[]) => {
    const environment = anEnvironment('staging', { variables, targets });
    return Template.fromStack(
      new EnvironmentStack(anApp(), 'environment-shop-staging', environment, { outputs, release }),
    );
  };

  test('what is text is a parameter, and without a target nothing else is made', () => {
    expect(make([]).toJSON()['Resources']).toEqual({
      VariablesLOGLEVEL644CE15B: {
        Type: 'AWS::SSM::Parameter',
        Properties: {
          Description: 'LOG_LEVEL of staging',
          Name: '/conveyor/shop/staging/LOG_LEVEL',
          Tags: { 'conveyor:environment': 'staging' },
          Type: 'String',
          Value: 'debug',
        },
      },
    });
  });

  test('a parameter is there before the targets that may read it', () => {
    const distributions = make([{ kind: 'website', name: 'site' }]).findResources('AWS::CloudFront::Distribution');
    expect(Object.values(distributions)).toEqual([
      expect.objectContaining({ DependsOn: expect.arrayContaining([expect.stringMatching(/^VariablesLOGLEVEL/)]) }),
    ]);
  });
});
