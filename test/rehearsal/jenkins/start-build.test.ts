import { Jenkins, toProjectPath } from '../../../lib/rehearsal/jenkins/jenkins';
import { startBuild } from '../../../lib/rehearsal/jenkins/start-build';
import { aJenkins, type TestJenkins } from '../../helpers/jenkins';

let server: TestJenkins;
beforeAll(async () => {
  server = await aJenkins({
    plain: {},
    asks: { parameters: [{ name: 'COLOUR', type: 'StringParameterDefinition' }] },
    off: { disabled: true },
  });
});
afterAll(() => server.close());

const start = (project: string) =>
  startBuild(new Jenkins({ url: server.url, signal: new AbortController().signal }), {
    project,
    parameters: { COLOUR: 'blue', SIZE: 'large' },
    artifacts: [],
  });

test('a project gets the parameters that it declares, and no others', async () => {
  expect(await start('plain')).toBe('1');
  expect(await start('asks')).toBe('2');
  expect(server.posted).toEqual(['POST /job/plain/build', 'POST /job/asks/buildWithParameters']);
  expect(server.forms).toEqual([{}, { COLOUR: 'blue' }]);
});

test('a project that is not there, or is disabled, is said', async () => {
  await expect(start('gone')).rejects.toThrow('the Jenkins has no project gone, or shows it to nobody');
  await expect(start('off')).rejects.toThrow('project off is disabled');
});

test('a project in a folder is named by its path', () => {
  expect(toProjectPath('team/job/my shop')).toBe('/job/team/job/my%20shop');
});
