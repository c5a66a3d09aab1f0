import { join } from 'node:path';
import { readParameters, readTargets } from '../../../../lib/rehearsal/actions/cloudformation/deployment-targets';
import { aZip } from '../../../helpers/hosts';
import { temporaryDirectory } from '../../../helpers/rehearsal';

const directory = temporaryDirectory();
const lines: string[] = [];
let path: string;
beforeAll(async () => {
  path = await aZip(directory, {
    'accounts.json': '["111122223333"]',
    'values.json': '[{"ParameterKey":"Stage","ParameterValue":"staging"},{"ParameterKey":"Note"}]',
    'map.json': '{}',
  });
});
const runWith = (configuration: Readonly<Record<string, string>>) => ({
  configuration,
  inputs: [{ name: 'files', path }],
  scratch: join(directory, 'scratch'),
  log: (line: string) => void lines.push(line),
});
const targets = async (DeploymentTargets: string, Regions: string) =>
  (await readTargets(runWith({ DeploymentTargets, Regions }))).map(({ account, region }) => `${account} ${region}`);

// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-StackSets.html
test('a stack set goes to each account, region after region', async () => {
  expect(await targets('111122223333, 444455556666', 'eu-west-1,us-east-1')).toEqual([
    '111122223333 eu-west-1',
    '444455556666 eu-west-1',
    '111122223333 us-east-1',
    '444455556666 us-east-1',
  ]);
  expect(await targets('files::accounts.json', 'eu-west-1')).toEqual(['111122223333 eu-west-1']);
  expect(await targets('', '')).toEqual([]);
});

test('the accounts of an organizational unit are known to AWS alone', async () => {
  expect(await targets('ou-ab12-34cd56ef,111122223333', 'eu-west-1')).toEqual(['111122223333 eu-west-1']);
  expect(lines).toEqual(['the accounts of ou-ab12-34cd56ef are known to AWS Organizations only: they are left out']);
});

test.each([
  ['111122223333', '', 'DeploymentTargets and Regions go together'],
  ['', 'eu-west-1', 'DeploymentTargets and Regions go together'],
  ['home', 'eu-west-1', 'DeploymentTargets: "home" is neither an account nor an organizational unit'],
  ['files::map.json', 'eu-west-1', 'DeploymentTargets: the file is no JSON list'],
])('"%s" in "%s" is refused', async (accounts, regions, message) => {
  await expect(targets(accounts, regions)).rejects.toMatchObject({ name: 'ConfigurationFault', message });
});

test('parameters stand in the configuration, or in a file', async () => {
  const read = (Parameters: string) => readParameters(runWith({ Parameters }), 'Parameters');
  expect(await read('ParameterKey=Stage,ParameterValue=staging ParameterKey=Key,UsePreviousValue=true')).toEqual({
    Stage: 'staging',
  });
  expect(await read('ParameterKey=A,ParameterValue=b=c ParameterKey=D,ParameterValue=')).toEqual({ A: 'b=c', D: '' });
  expect(await read('files::values.json')).toEqual({ Stage: 'staging', Note: '' });
  expect(await read('')).toEqual({});
  await expect(read('Stage=staging')).rejects.toThrow('Parameters are no ParameterKey=…,ParameterValue=…');
});
