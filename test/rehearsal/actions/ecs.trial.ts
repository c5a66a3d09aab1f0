import { join } from 'node:path';
import type { Assembly } from '../../../lib/assembly/assembly';
import { toGivenTarget } from '../../../lib/plan/task-source';
import { toPlan } from '../../../lib/plan/to-plan';
import { runnableKeys } from '../../../lib/rehearsal/actions/registry';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { factsOf, known, problemsOf } from '../../helpers/facts';
import { emptyAssembly, optionsIn, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';
import { servedTemplate, shifting } from '../../helpers/served';
import { QUICK, SERVER } from '../../helpers/services';

const directory = temporaryDirectory();
const pipeline = (file = '') => `Pipeline:
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
            ActionTypeId: { Category: Deploy, Owner: AWS, Provider: ECS, Version: '1' }
            Configuration: { ClusterName: !Ref Cluster, ServiceName: !GetAtt Service.Name${file} }
            InputArtifacts: [{ Name: built }]
      - Name: Smoke
        Actions:
          - Name: smoke
            RunOrder: 2
            ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1' }
            Configuration: { ProjectName: !Ref Smoke }
            InputArtifacts: [{ Name: built }]
Smoke:
  Type: AWS::CodeBuild::Project
  Properties:
    Environment: { EnvironmentVariables: [{ Name: SITE_URL, Value: !Sub 'http://\${Balancer.DNSName}' }] }
    Source: { BuildSpec: '{"version": 0.2, "phases": {"build": {"commands": ["node -e \\"fetch(process.env.SITE_URL).then(async r => console.log(\\\\\\"says\\\\\\", r.status, await r.text()))\\""]}}}' }`;

const image = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api';
const definitions = (name: string) => JSON.stringify([{ name: 'web', imageUri: `${image}:${name}` }]);

function planOf(assembly: Assembly, zip: string, command = 'exec node server.js') {
  const [only] = assembly.pipelines;
  if (only === undefined) throw new Error('there is one pipeline');
  return toPlan({
    ...{ assembly, pipeline: only, runnable: runnableKeys, yes: true, canAsk: false, standIns: new Map() },
    sources: new Map([['Source', { kind: 'zip', path: zip }]]),
    targets: command === '' ? new Map() : new Map([['api', toGivenTarget(command)]]),
    containers: { engine: 'neither docker nor podman is on PATH', aws: false },
  });
}

async function deploy(version: string, template: string) {
  const folder = join(directory, version);
  writeFiles(folder, { version, 'server.js': SERVER, 'imagedefinitions.json': definitions(version) });
  const zip = join(directory, `${version}.zip`);
  await zipFolder(folder, zip);
  const assembly = factsOf(template, { region: 'eu-west-1' });
  const lines: string[] = [];
  const execution = await rehearse(known(planOf(assembly, zip)), assembly, { ...optionsIn(directory), pace: QUICK });
  return { deployed: execution.stages[1]?.actions[0], smoke: execution.stages[2]?.actions[0], lines };
}

test('a service is deployed, found again by the next rehearsal, and stays when a version is bad', async () => {
  const template = servedTemplate({ more: pipeline(), service: shifting('{ Strategy: CANARY }') });
  const first = await deploy('one', template);
  expect(first.deployed).toMatchObject({ status: 'Succeeded' });
  expect(first.deployed?.summary).toMatch(/^2 tasks, first deploy, [\d,]+ requests, 0 failed$/);
  expect(first.smoke).toMatchObject({ status: 'Succeeded' });
  const second = await deploy('two', template);
  expect(second.deployed?.summary).toMatch(/^2 tasks, canary, [\d,]+ requests, 0 failed$/);
  const third = await deploy('sick', template);
  expect(third.deployed?.status).toBe('Failed');
  expect(third.deployed?.reason).toMatch(
    /^4 tasks failed: .*codes: \[500\]; the version before serves with 2 tasks \(since then \d+ requests, 0 failed\)$/,
  );
});

test('a file that is not there is told in AWS’s words', async () => {
  const { deployed } = await deploy('nothing', servedTemplate({ more: pipeline(', FileName: nothing.json') }));
  expect(deployed).toMatchObject({
    status: 'Failed',
    reason: 'Did not find the image definition file nothing.json in the input artifacts ZIP file',
  });
});

test('waits that outlast the action are refused', async () => {
  const service = shifting(
    '{ Strategy: CANARY, BakeTimeInMinutes: 55, CanaryConfiguration: { CanaryBakeTimeInMinutes: 10 } }',
  );
  const { deployed } = await deploy('late', servedTemplate({ more: pipeline(), service }));
  expect(deployed?.reason).toBe('its shifts and bake time are 65 minutes, and the action ends after 60');
});

test('the plan names what is missing, and refuses a target that is none', () => {
  const assembly = factsOf(servedTemplate({ more: pipeline() }));
  expect(problemsOf(planOf(assembly, '/tmp/x.zip', ''))).toEqual([
    {
      code: 'MissingPart',
      message:
        'action "api" cannot run here: the tasks of service "api" are container images, their task definition names no command, and no engine works here: neither docker nor podman is on PATH',
      hint: 'give --target api=COMMAND,PORT,/health, where PORT may be empty for one that the command finds in PORT, or --stand-in api=COMMAND',
    },
  ]);
  expect(emptyAssembly.serving.services).toEqual([]);
});
