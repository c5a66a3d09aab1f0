import { join } from 'node:path';
import { toPlan } from '../../../lib/plan/to-plan';
import { runnableKeys } from '../../../lib/rehearsal/actions/registry';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { factsOf, known } from '../../helpers/facts';
import { optionsIn, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';
import { servedTemplate } from '../../helpers/served';
import { QUICK, SERVER } from '../../helpers/services';

const directory = temporaryDirectory();
const service = `DeploymentController: { Type: CODE_DEPLOY }
LoadBalancers: [{ ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref Blue }]`;

/** A function that tells CodeDeploy what the version that gets test traffic says of itself. */
const check = `exports.handler = async ({ DeploymentId, LifecycleEventHookExecutionId }) => {
  const said = await (await fetch(process.env.TEST_URL)).text();
  const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID } = process.env;
  const credential = [AWS_ACCESS_KEY_ID, '20260101', 'eu-west-1', 'codedeploy', 'aws4_request'].join('/');
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus',
    authorization: 'AWS4-HMAC-SHA256 Credential=' + credential + ', SignedHeaders=host, Signature=00',
  };
  const status = said === 'refused' ? 'Failed' : 'Succeeded';
  const body = { deploymentId: DeploymentId, lifecycleEventHookExecutionId: LifecycleEventHookExecutionId, status };
  await fetch(AWS_ENDPOINT_URL, { method: 'POST', headers, body: JSON.stringify(body) });
};`;

const more = `Check:
  Type: AWS::Lambda::Function
  Properties:
    FunctionName: check
    Runtime: nodejs22.x
    Handler: index.handler
    Timeout: 10
    Environment: { Variables: { TEST_URL: !Sub 'http://\${Balancer.DNSName}:9001' } }
    Code: { ZipFile: ${JSON.stringify(check)} }
Configuration:
  Type: AWS::CodeDeploy::DeploymentConfig
  Properties:
    DeploymentConfigName: quarters
    ComputePlatform: ECS
    TrafficRoutingConfig: { Type: TimeBasedLinear, TimeBasedLinear: { LinearPercentage: 25, LinearInterval: 1 } }
Application: { Type: AWS::CodeDeploy::Application, Properties: { ApplicationName: shop, ComputePlatform: ECS } }
Group:
  Type: AWS::CodeDeploy::DeploymentGroup
  Properties:
    ApplicationName: !Ref Application
    DeploymentGroupName: api
    DeploymentConfigName: !Ref Configuration
    ECSServices: [{ ClusterName: !Ref Cluster, ServiceName: !GetAtt Service.Name }]
    AutoRollbackConfiguration: { Enabled: true, Events: [DEPLOYMENT_FAILURE] }
    BlueGreenDeploymentConfiguration:
      TerminateBlueInstancesOnDeploymentSuccess: { Action: TERMINATE, TerminationWaitTimeInMinutes: 5 }
    LoadBalancerInfo:
      TargetGroupPairInfoList:
        - ProdTrafficRoute: { ListenerArns: [!Ref Production] }
          TestTrafficRoute: { ListenerArns: [!Ref Test] }
          TargetGroups: [{ Name: !GetAtt Blue.TargetGroupName }, { Name: !GetAtt Green.TargetGroupName }]
Pipeline:
  Type: AWS::CodePipeline::Pipeline
  Properties:
    Name: storefront
    Stages:
      - Name: Source
        Actions:
          - Name: Source
            ActionTypeId: { Category: Source, Owner: AWS, Provider: S3, Version: '1' }
            Configuration: { S3Bucket: handover, S3ObjectKey: source.zip }
            OutputArtifacts: [{ Name: built }]
      - Name: Production
        Actions:
          - Name: api
            ActionTypeId: { Category: Deploy, Owner: AWS, Provider: CodeDeployToECS, Version: '1' }
            Configuration:
              ApplicationName: !Ref Application
              DeploymentGroupName: !Ref Group
              TaskDefinitionTemplateArtifact: built
              AppSpecTemplateArtifact: built
              Image1ArtifactName: built
              Image1ContainerName: IMAGE1_NAME
            InputArtifacts: [{ Name: built }]`;

const assembly = factsOf(servedTemplate({ service, more }), { region: 'eu-west-1' });
const appspec = `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo: { ContainerName: web, ContainerPort: 8080 }
Hooks:
  - AfterAllowTestTraffic: check
`;
const container = {
  name: 'web',
  image: '<IMAGE1_NAME>',
  command: ['node', 'server.js'],
  portMappings: [{ containerPort: 8080 }],
};

async function deploy(version: string, files: Readonly<Record<string, string>> = {}) {
  const folder = join(directory, version);
  writeFiles(folder, {
    ...{ version, 'server.js': SERVER, 'appspec.yaml': appspec },
    'taskdef.json': JSON.stringify({ family: 'api', containerDefinitions: [container] }),
    'imageDetail.json': JSON.stringify({
      ImageURI: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:${version}`,
    }),
    ...files,
  });
  const zip = join(directory, `${version}.zip`);
  await zipFolder(folder, zip);
  const [pipeline] = assembly.pipelines;
  if (pipeline === undefined) throw new Error('there is one pipeline');
  const plan = toPlan({
    ...{ assembly, pipeline, runnable: runnableKeys, yes: true, canAsk: false, standIns: new Map() },
    sources: new Map([['Source', { kind: 'zip', path: zip }]]),
    targets: new Map([['api', { command: 'exec node server.js' }]]),
  });
  const execution = await rehearse(known(plan), assembly, { ...optionsIn(directory), pace: QUICK });
  return execution.stages[1]?.actions[0];
}

test('CodeDeploy shifts the traffic in steps when the function has said yes, and not when it says no', async () => {
  expect((await deploy('one'))?.summary).toMatch(/^2 tasks, first deploy, /);
  const second = await deploy('two');
  expect(second?.summary).toMatch(
    /^2 tasks, blue\/green by CodeDeploy \(linear, 25% every 1 min\), [\d,]+ requests, 0 failed$/,
  );
  const refused = await deploy('refused');
  expect(refused?.reason).toMatch(
    /^the hook check told Failed at AfterAllowTestTraffic; the version before serves with 2 tasks \(since then \d+ requests, 0 failed\)$/,
  );
});

test('files that are missing or wrong are told', async () => {
  expect((await deploy('three', { 'appspec.yaml': 'Hooks: []' }))?.reason).toBe(
    'appspec.yaml names no resource of type AWS::ECS::Service',
  );
  expect((await deploy('four', { 'imageDetail.json': '{}' }))?.reason).toBe(
    'imageDetail.json of the artifact "built" names no image: it is {"ImageURI": …}',
  );
});
