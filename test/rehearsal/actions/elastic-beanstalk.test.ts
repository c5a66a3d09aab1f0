import { join } from 'node:path';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { zipFolder } from '../../../lib/rehearsal/store/zip';
import { factsOf } from '../../helpers/facts';
import { optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const assembly = factsOf(
  'Resources: { Web: { Type: AWS::ElasticBeanstalk::Environment, Properties: { ApplicationName: shop, EnvironmentName: shop-web } } }',
);
let count = 0;

async function deploy(files: Readonly<Record<string, string>>, EnvironmentName = 'shop-web') {
  const folder = join(directory, `files-${++count}`);
  writeFiles(folder, files);
  await zipFolder(folder, `${folder}.zip`);
  const options = optionsIn(directory);
  const source = { name: 'Source', category: 'Source', provider: 'S3', outputs: ['app'] };
  const configuration = { ApplicationName: 'shop', EnvironmentName };
  const app = { name: 'app', category: 'Deploy', provider: 'ElasticBeanstalk', inputs: ['app'], configuration };
  const plan = planOf({
    Source: [[{ ...source, part: { kind: 'source', origin: { kind: 'zip', path: `${folder}.zip` } } }]],
    Staging: [[{ ...app, part: { kind: 'real', what: 'a version' } }]],
  });
  const { stages } = await rehearse(plan, assembly, options);
  return stages[1]?.actions[0];
}

test('CodePipeline’s own action puts a version of a label of its own on the environment', async () => {
  const files = {
    Procfile: 'web: exec node server.js\n',
    'server.js': `require('node:http').createServer((_, response) => response.end('hello')).listen(process.env.PORT, '127.0.0.1');`,
  };
  expect(await deploy(files)).toMatchObject({
    status: 'Succeeded',
    summary: expect.stringMatching(/^code-pipeline-\d{13}-[0-9a-f-]{36} on shop-web$/),
  });
});

test('a version that does not start fails it', async () => {
  expect(await deploy({ Procfile: 'web: echo no >&2; exit 1\n' })).toMatchObject({
    status: 'Failed',
    reason: 'Failed to deploy application: its process web ended with 1: no.',
  });
});

test('an environment that nobody knows fails it', async () => {
  expect(await deploy({ Procfile: 'web: x\n' }, 'other')).toMatchObject({
    status: 'Failed',
    reason: 'there is no environment other of shop',
  });
});
