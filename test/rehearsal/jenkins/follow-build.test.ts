import { awaitBuild } from '../../../lib/rehearsal/jenkins/await-build';
import { followBuild } from '../../../lib/rehearsal/jenkins/follow-build';
import { Jenkins } from '../../../lib/rehearsal/jenkins/jenkins';
import { aJenkins, type TestJenkins } from '../../helpers/jenkins';

let server: TestJenkins;
let jenkins: Jenkins;
const { signal } = new AbortController();
beforeAll(async () => {
  server = await aJenkins({
    shop: { console: ['één\ntw', 'o\r\n', '', 'three'], result: 'FAILURE' },
    cancelled: {},
  });
  jenkins = new Jenkins({ url: server.url, signal });
});
afterAll(() => server.close());

test('the console comes in whole lines, however it was cut, and then the verdict', async () => {
  const lines: string[] = [];
  const verdict = await followBuild(jenkins, '/job/shop/7', { log: (line) => lines.push(line), signal });
  expect(lines).toEqual(['één', 'two', 'three']);
  expect(verdict).toBe('FAILURE');
});

test('a build that waits says what for, once', async () => {
  const lines: string[] = [];
  const context = { log: (line: string) => void lines.push(line), signal };
  expect(await awaitBuild(jenkins, '1', context)).toEqual({ number: 7, url: 'https://ci.acme.example/job/shop/7/' });
  expect(lines).toEqual(['Jenkins: Waiting for next available executor']);
  await expect(awaitBuild(jenkins, '2', context)).rejects.toThrow('the build was taken out of the queue');
});

test('a build that is not there is said', async () => {
  await expect(followBuild(jenkins, '/job/gone/7', { log: () => undefined, signal })).rejects.toThrow(
    'the console of /job/gone/7 cannot be read: 404',
  );
});
