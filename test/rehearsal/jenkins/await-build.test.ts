import { awaitBuild } from '../../../lib/rehearsal/jenkins/await-build';
import { Jenkins } from '../../../lib/rehearsal/jenkins/jenkins';
import { aJenkins, type TestJenkins } from '../../helpers/jenkins';

let server: TestJenkins;
beforeAll(async () => {
  server = await aJenkins({ shop: {}, cancelled: {} });
});
afterAll(() => server.close());

test('a build that waits says what for, once', async () => {
  const lines: string[] = [];
  const { signal } = new AbortController();
  const jenkins = new Jenkins({ url: server.url, signal });
  const context = { log: (line: string) => void lines.push(line), signal };
  expect(await awaitBuild(jenkins, '1', context)).toEqual({ number: 7, url: 'https://ci.acme.example/job/shop/7/' });
  expect(lines).toEqual(['Jenkins: Waiting for next available executor']);
  await expect(awaitBuild(jenkins, '2', context)).rejects.toThrow('the build was taken out of the queue');
});
