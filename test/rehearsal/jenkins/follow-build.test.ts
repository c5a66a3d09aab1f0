import { followBuild } from '../../../lib/rehearsal/jenkins/follow-build';
import { Jenkins } from '../../../lib/rehearsal/jenkins/jenkins';
import { aJenkins, type TestJenkins } from '../../helpers/jenkins';

let server: TestJenkins;
let jenkins: Jenkins;
const { signal } = new AbortController();
beforeAll(async () => {
  server = await aJenkins({
    shop: { console: ['één\ntw', 'o\r\n', '', 'three'], result: 'FAILURE' },
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

test('a build that is not there is said', async () => {
  await expect(followBuild(jenkins, '/job/gone/7', { log: () => undefined, signal })).rejects.toThrow(
    'the console of /job/gone/7 cannot be read: 404',
  );
});
