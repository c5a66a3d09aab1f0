import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Assembly } from '../../../lib/assembly/assembly';
import { findServers } from '../../../lib/cli/find-servers';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { unzip } from '../../../lib/rehearsal/store/unzip';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { known } from '../../helpers/facts';
import { aJenkins, type TestJenkins } from '../../helpers/jenkins';
import { pipelineOf, planFor } from '../../helpers/pipeline-of';
import { firstPipeline } from '../../helpers/planned';
import { optionsIn, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
writeFiles(at('app'), { 'main.c': 'int main;\n' });
writeFiles(at('archived/archive'), { 'bin/app': 'app\n', 'notes.txt': 'notes\n' });

let jenkins: TestJenkins;
beforeAll(async () => {
  await zipFolder(at('archived'), at('archive.zip'));
  jenkins = await aJenkins(
    {
      shop: {
        parameters: [
          { name: 'CODEPIPELINE_EXECUTION_ID', type: 'StringParameterDefinition' },
          { name: 'Source', type: 'FileParameterDefinition' },
          { name: 'LEVEL', type: 'ChoiceParameterDefinition' },
        ],
        console: ['Started by remote host\ncompi', 'ling, token hush-', 'hush\nFinished: SUCCESS\n'],
        archive: at('archive.zip'),
      },
      broken: { console: ['no\n'], result: 'UNSTABLE' },
      cancelled: {},
      endless: { console: ['still here\n'], endless: true },
      bare: {},
    },
    'mina:hush-hush',
  );
});
afterAll(() => jenkins.close());

/** The facts of a pipeline of which one action is built by a Jenkins that the template declares. */
const assembly = pipelineOf((stack) => {
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'drops');
  const source = new codepipeline.Artifact('Source');
  const jenkinsProvider = new actions.JenkinsProvider(stack, 'Jenkins', {
    providerName: 'Acme',
    serverUrl: 'https://ci.acme.example/',
  });
  return [
    {
      stageName: 'Source',
      actions: [new actions.S3SourceAction({ actionName: 'Source', bucket, bucketKey: 'app.zip', output: source })],
    },
    {
      stageName: 'Build',
      actions: [
        new actions.JenkinsAction({
          actionName: 'legacy',
          type: actions.JenkinsActionType.BUILD,
          jenkinsProvider,
          projectName: 'shop',
          inputs: [source],
          outputs: [new codepipeline.Artifact('App')],
        }),
      ],
    },
  ];
});

const secrets = new Map([['jenkins:Acme', 'mina:hush-hush']]);

/** The assembly with another project, and other output artifacts. */
function withProject(ProjectName: string, outputs: readonly string[] = []): Assembly {
  const [pipeline] = assembly.pipelines;
  const stages = pipeline?.stages.map(({ name, actions: all }) => ({
    name,
    actions: all.map((one) => (one.name === 'legacy' ? { ...one, configuration: { ProjectName }, outputs } : one)),
  }));
  return { ...assembly, pipelines: [{ ...firstPipeline(assembly), stages: stages ?? [] }] };
}

async function run(given: Assembly, signal = new AbortController().signal) {
  const pairs = { servers: new Map([['Acme', `${jenkins.url}/`]]), secrets };
  const servers = known(await findServers(firstPipeline(given), given, pairs));
  const sources = new Map([['Source', { kind: 'folder', path: at('app'), branch: 'main' } as const]]);
  const options = optionsIn(directory, { secrets, signal });
  const execution = await rehearse(planFor(given, { servers, sources }), given, options);
  const folder = options.home.execution('shop', execution.id);
  const log = readFileSync(join(folder, 'logs', 'Build.legacy.log'), 'utf8');
  return { execution, folder, log, action: execution.stages[1]?.actions[0] };
}

test('a project is built by its own Jenkins: with the parameters that it declares, its console in the log, its archive as the artifact', async () => {
  const { execution, folder, log, action } = await run(assembly);
  expect(action).toMatchObject({ status: 'Succeeded', type: 'Build/Custom/Acme', summary: 'shop #7' });
  expect(log.split('\n')).toEqual([
    'Jenkins: Waiting for next available executor',
    'Jenkins: shop #7, https://ci.acme.example/job/shop/7/',
    'Started by remote host',
    'compiling, token ***',
    'Finished: SUCCESS',
    '',
  ]);
  await unzip(join(folder, 'artifacts', 'App.zip'), at('built'));
  expect(readFileSync(at('built/bin/app'), 'utf8')).toBe('app\n');
  const [form] = jenkins.forms;
  expect(Object.keys(form ?? {}).sort()).toEqual(['CODEPIPELINE_EXECUTION_ID', 'Source']);
  expect(form?.['CODEPIPELINE_EXECUTION_ID']).toBe(execution.id);
  expect(form?.['Source']).toEqual(readFileSync(join(folder, 'artifacts', 'Source.zip')));
  expect(jenkins.posted).toEqual(['POST /job/shop/buildWithParameters']);
});

test('each of several artifacts is the archived folder of its name', async () => {
  const { folder, action } = await run(withProject('shop', ['bin', 'docs']));
  expect(action?.reason).toBe('the build archived no folder "docs", of which its output artifact "docs" is made');
  await unzip(join(folder, 'artifacts', 'bin.zip'), at('bin'));
  expect(readFileSync(at('bin/app'), 'utf8')).toBe('app\n');
});

test.each([
  ['broken', 'Jenkins ended broken #7 as UNSTABLE: https://ci.acme.example/job/broken/7/'],
  ['cancelled', 'the build was taken out of the queue'],
  ['nowhere', 'the Jenkins has no project nowhere, or shows it to nobody'],
])('what came of %s is said', async (project, reason) => {
  expect((await run(withProject(project))).action).toMatchObject({ status: 'Failed', reason });
});

test('an artifact of a build that archived nothing fails the action', async () => {
  expect((await run(withProject('bare', ['App']))).action?.reason).toBe(
    'the build archived nothing, and the action has output artifacts (404)',
  );
});

test('a build that is interrupted is ended on its Jenkins', async () => {
  const interruption = new AbortController();
  const began = jenkins.forms.length;
  const running = run(withProject('endless'), interruption.signal);
  const watch = setInterval(() => {
    if (jenkins.forms.length > began) interruption.abort();
  }, 20);
  const { execution } = await running;
  clearInterval(watch);
  expect(execution.status).toBe('Stopped');
  expect(jenkins.posted.at(-1)).toMatch(/^POST \/(job\/endless\/7\/stop|queue\/cancelItem\?id=4)$/);
});
