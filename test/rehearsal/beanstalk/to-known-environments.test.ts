import { toKnownEnvironments } from '../../../lib/rehearsal/beanstalk/to-known-environments';
import { factsOf } from '../../helpers/facts';

test('an environment of the assembly is known by its settings, and also by what a project says of it', () => {
  const assembly = factsOf(`Resources:
  Web:
    Type: AWS::ElasticBeanstalk::Environment
    Properties:
      ApplicationName: shop
      EnvironmentName: shop-web
      PlatformArn: arn:aws:elasticbeanstalk:eu-west-1::platform/Python 3.13 running on 64bit Amazon Linux 2023/4.5.0
      CNAMEPrefix: acme
      OptionSettings:
        - { Namespace: aws:elasticbeanstalk:command, OptionName: DeploymentPolicy, Value: Immutable }
        - { Namespace: aws:elasticbeanstalk:application, OptionName: Application Healthcheck URL, Value: 'HTTP:80/health' }
        - { Namespace: aws:elasticbeanstalk:environment:process:default, OptionName: MatcherHTTPCode, Value: 200-299 }
        - { Namespace: aws:elasticbeanstalk:application:environment, OptionName: COLOUR, Value: blue }
        - { Namespace: aws:elasticbeanstalk:application:environmentsecrets, OptionName: HOST, Value: 'arn:aws:ssm:eu-west-1:111122223333:parameter/host' }
  Deploy:
    Type: AWS::CodeBuild::Project
    Properties:
      Environment:
        EnvironmentVariables:
          - { Name: APPLICATION, Value: shop }
          - { Name: ENVIRONMENT, Value: shop-web }
          - { Name: URL, Value: 'https://shop.acme.example/' }
  Other:
    Type: AWS::CodeBuild::Project
    Properties: { Environment: { EnvironmentVariables: [{ Name: APPLICATION, Value: old }, { Name: ENVIRONMENT, Value: old-web }] } }`);
  const [web, old, ...others] = toKnownEnvironments(assembly);
  expect(web).toMatchObject({
    application: 'shop',
    name: 'shop-web',
    platform: expect.stringContaining('Python 3.13'),
    healthPath: '/health',
    healthCodes: '200-299',
    policy: 'Immutable',
    properties: { COLOUR: 'blue' },
    secrets: { HOST: 'arn:aws:ssm:eu-west-1:111122223333:parameter/host' },
  });
  expect(web?.urls).toEqual(expect.arrayContaining(['https://shop.acme.example']));
  expect(web?.urls).toHaveLength(5);
  expect(old).toEqual({
    application: 'old',
    name: 'old-web',
    urls: [],
    properties: {},
    secrets: {},
    healthPath: '/',
    healthCodes: '200',
    policy: 'AllAtOnce',
  });
  expect(others).toEqual([]);
});
