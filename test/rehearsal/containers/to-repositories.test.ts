import { toRepositories } from '../../../lib/rehearsal/containers/to-repositories';
import { factsOf } from '../../helpers/facts';
import { planOf } from '../../helpers/rehearsal';

const uri = (name: string) => `111122223333.dkr.ecr.eu-west-1.amazonaws.com/${name}`;

test('the repositories of the template keep their rule, those that builds are told of are there', () => {
  const assembly = factsOf(`Resources:
  Api: { Type: AWS::ECR::Repository, Properties: { RepositoryName: shop/api, ImageTagMutability: IMMUTABLE } }
  Images:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: { BuildSpec: "version: 0.2 # FROM ${uri('base')}" }
      Environment: { EnvironmentVariables: [{ Name: URI, Value: "${uri('shop/api')}" }] }`);
  const value = JSON.stringify([{ name: 'URI', value: uri('web') }]);
  const plan = planOf({ Build: [[{ name: 'web', configuration: { EnvironmentVariables: value } }]] });
  expect(toRepositories(plan, assembly)).toEqual([
    { name: 'web', immutable: false },
    { name: 'shop/api', immutable: true },
    { name: 'base', immutable: false },
  ]);
});
