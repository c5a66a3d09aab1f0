import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPlan } from '../../../lib/plan/to-plan';
import { runnableKeys } from '../../../lib/rehearsal/actions/registry';
import { findContainerTools } from '../../../lib/rehearsal/containers/find-container-tools';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { factsOf, known } from '../../helpers/facts';
import { optionsIn, temporaryDirectory } from '../../helpers/rehearsal';
import { rolling, servedTemplate, shifting } from '../../helpers/served';

jest.setTimeout(180_000);
const directory = temporaryDirectory();
const URI = '111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/api';
const buildspec = JSON.stringify({
  version: 0.2,
  phases: {
    build: {
      commands: [
        'export TAG=$(cat www/version)',
        'echo "$PASSWORD" >/dev/null',
        `aws ecr get-login-password | docker login --username AWS --password-stdin ${URI.split('/')[0]}`,
        `docker build --quiet --tag ${URI}:$TAG .`,
        `docker push ${URI}:$TAG`,
        `printf '[{"name":"web","imageUri":"${URI}:%s"}]' "$TAG" > imagedefinitions.json`,
      ],
    },
  },
  artifacts: { files: ['imagedefinitions.json'] },
});
const more = `Images: { Type: AWS::ECR::Repository, Properties: { RepositoryName: shop/api } }
Build:
  Type: AWS::CodeBuild::Project
  Properties: { Name: images, Environment: { PrivilegedMode: true }, Source: { BuildSpec: ${JSON.stringify(buildspec)} } }
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
            OutputArtifacts: [{ Name: source }]
      - Name: Build
        Actions:
          - Name: image
            ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1' }
            Configuration: { ProjectName: !Ref Build }
            InputArtifacts: [{ Name: source }]
            OutputArtifacts: [{ Name: built }]
      - Name: Production
        Actions:
          - Name: api
            ActionTypeId: { Category: Deploy, Owner: AWS, Provider: ECS, Version: '1' }
            Configuration: { ClusterName: !Ref Cluster, ServiceName: !GetAtt Service.Name }
            InputArtifacts: [{ Name: built }]`;

/** An image of busybox alone, whose web server says its version; a bad one has nothing at the path of its health check. */
function writeSource(version: string, healthy: boolean): string {
  const folder = join(directory, version);
  mkdirSync(join(folder, 'www'), { recursive: true });
  copyFileSync('/bin/busybox', join(folder, 'busybox'));
  writeFileSync(join(folder, 'www', 'version'), version);
  if (healthy) writeFileSync(join(folder, 'www', 'health'), 'well');
  const command = '["/busybox", "httpd", "-f", "-p", "8080", "-h", "/www"]';
  const lines = ['FROM scratch', 'COPY busybox /busybox', 'COPY www /www', 'EXPOSE 8080', `CMD ${command}`];
  writeFileSync(join(folder, 'Dockerfile'), `${lines.join('\n')}\n`);
  return folder;
}

async function deploy(place: string, template: string, version: string, healthy = true) {
  const zip = join(directory, `${version}.zip`);
  await zipFolder(writeSource(version, healthy), zip);
  const assembly = factsOf(template);
  const [pipeline] = assembly.pipelines;
  if (pipeline === undefined) throw new Error('there is one pipeline');
  const machine = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const containers = await findContainerTools(pipeline, assembly, machine, directory);
  const plan = toPlan({
    ...{ assembly, pipeline, containers, runnable: runnableKeys, yes: true, canAsk: false, standIns: new Map() },
    sources: new Map([['Source', { kind: 'zip', path: zip }]]),
  });
  mkdirSync(join(directory, place), { recursive: true });
  const execution = await rehearse(known(plan), assembly, { ...optionsIn(join(directory, place)), machine });
  const action = execution.stages[2]?.actions[0];
  process.stderr.write(`${place} ${version}: ${action?.status}: ${action?.summary}; ${action?.reason ?? ''}\n`);
  return action;
}

describe.each([
  ['rolling', rolling],
  ['blue/green', shifting('{ Strategy: BLUE_GREEN, BakeTimeInMinutes: 5 }')],
  ['canary', shifting('{ Strategy: CANARY, BakeTimeInMinutes: 5 }')],
  ['linear', shifting('{ Strategy: LINEAR, LinearConfiguration: { StepPercent: 25, StepBakeTimeInMinutes: 1 } }')],
])('%s, with images', (how, service) => {
  const place = how.replace('/', '-');
  const template = servedTemplate({ more, service, container: 'ReadonlyRootFilesystem: true\nStopTimeout: 1' });

  test('two good versions and a bad one, and not one request fails', async () => {
    const first = await deploy(place, template, `${place}-1`);
    expect(first?.summary).toMatch(/^2 tasks, first deploy, [\d,]+ requests, 0 failed$/);
    const second = await deploy(place, template, `${place}-2`);
    expect(second?.status).toBe('Succeeded');
    expect(second?.summary).toMatch(new RegExp(`^2 tasks, ${how}, [\\d,]+ requests, 0 failed$`));
    const bad = await deploy(place, template, `${place}-3`, false);
    expect(bad?.status).toBe('Failed');
    expect(bad?.summary).toMatch(/, 0 failed$/);
    expect(bad?.reason).toMatch(
      /codes: \[404\]; the version before serves with 2 tasks \(since then \d+ requests, 0 failed\)/,
    );
    const left = execFileSync('podman', ['ps', '--all', '--format', '{{.Names}}'], { encoding: 'utf8' });
    expect(left).not.toContain('conveyor-');
  });
});
