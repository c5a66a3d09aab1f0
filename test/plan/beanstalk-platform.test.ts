import { tryPlatformObstacle } from '../../lib/plan/beanstalk-platform';
import { toPart } from '../../lib/plan/to-part';
import { factsOf } from '../helpers/facts';
import { anAction } from '../helpers/planned';

const assembly = factsOf(`Resources:
  Web:
    Type: AWS::ElasticBeanstalk::Environment
    Properties: { ApplicationName: shop, EnvironmentName: web, SolutionStackName: 64bit Amazon Linux 2023 v4.5.0 running Docker }
  Api:
    Type: AWS::ElasticBeanstalk::Environment
    Properties: { ApplicationName: shop, EnvironmentName: api, SolutionStackName: 64bit Amazon Linux 2023 v6.5.0 running Node.js 22 }
  Deploy:
    Type: AWS::CodeBuild::Project
    Properties:
      Name: deploy
      Source: { BuildSpec: "version: 0.2\\nphases: { build: { commands: [aws elasticbeanstalk describe-environments] } }" }
      Environment: { EnvironmentVariables: [{ Name: APPLICATION, Value: shop }, { Name: ENVIRONMENT, Value: web }] }`);
const runnable = new Set(['Deploy/AWS/ElasticBeanstalk', 'Build/AWS/CodeBuild']);
const input = { assembly, reference: 'app', runnable, origin: undefined, standIn: undefined, yes: true, canAsk: false };
const deploy = (EnvironmentName: string) => {
  const configuration = { ApplicationName: 'shop', EnvironmentName };
  return toPart(anAction('Production.app Deploy/AWS/ElasticBeanstalk', { configuration }), input);
};
const missing = {
  kind: 'missing',
  why: 'the environment "web" runs "64bit Amazon Linux 2023 v4.5.0 running Docker", and nothing here does',
  remedy: 'give --stand-in app=COMMAND',
};

test('a platform that no shell starts keeps its environment from running here', () => {
  expect(deploy('web')).toEqual(missing);
  expect(deploy('api')).toEqual({ kind: 'real', what: 'a version on api, by its Procfile' });
  const project = anAction('Production.app Build/AWS/CodeBuild', { configuration: { ProjectName: 'deploy' } });
  expect(toPart(project, input)).toEqual(missing);
});

test('an environment that the assembly does not make runs whatever its versions say', () => {
  expect(tryPlatformObstacle({ application: 'shop', environment: 'other' }, assembly)).toBeUndefined();
});
