import { factsOf } from '../helpers/facts';

function batchOf(config: string) {
  const { projects } = factsOf(`Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties: { Environment: { Type: LINUX_CONTAINER, Image: "x:1", ComputeType: S }, ${config} }`);
  return projects[0]?.batch;
}

test('a project without a configuration has no batches', () => {
  expect(batchOf('Name: packages')).toBeUndefined();
});

test("the least that a project can say is the role, as the CDK's enableBatchBuilds does", () => {
  expect(batchOf('BuildBatchConfig: { ServiceRole: "arn:aws:iam::111122223333:role/batch" }')).toEqual({
    timeoutMinutes: 480,
    combineArtifacts: false,
  });
});

test('a time limit, restrictions and combined artifacts are read', () => {
  const restrictions = 'MaximumBuildsAllowed: 4, ComputeTypesAllowed: [BUILD_GENERAL1_SMALL], FleetsAllowed: [fast]';
  expect(
    batchOf(`BuildBatchConfig: { TimeoutInMins: 30, CombineArtifacts: true, Restrictions: { ${restrictions} } }`),
  ).toEqual({
    timeoutMinutes: 30,
    combineArtifacts: true,
    mostBuilds: 4,
    computeTypes: ['BUILD_GENERAL1_SMALL'],
    fleets: ['fast'],
  });
});
