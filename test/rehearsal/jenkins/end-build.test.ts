import { endBuild, endItem } from '../../../lib/rehearsal/jenkins/end-build';
import { Jenkins } from '../../../lib/rehearsal/jenkins/jenkins';
import { aJenkins, type TestJenkins } from '../../helpers/jenkins';

let server: TestJenkins;
beforeAll(async () => {
  server = await aJenkins({ shop: {} });
});
afterAll(() => server.close());

/** One whose own signal is over, as after an interruption. */
const interrupted = () => new Jenkins({ url: server.url, signal: AbortSignal.abort() });

test('what waits is taken out of the queue, and what has become a build is stopped', async () => {
  await endItem(interrupted(), 'shop', '1');
  expect(server.posted).toEqual(['POST /queue/cancelItem?id=1']);
  await endItem(interrupted(), 'shop', '1');
  expect(server.posted.slice(1)).toEqual(['POST /queue/cancelItem?id=1', 'POST /job/shop/7/stop']);
});

test('a build is stopped, and a server that is gone is not waited for', async () => {
  await endBuild(interrupted(), '/job/shop/7');
  expect(server.posted.at(-1)).toBe('POST /job/shop/7/stop');
  server.close();
  await expect(endItem(interrupted(), 'shop', '1')).resolves.toBeUndefined();
  await expect(endBuild(interrupted(), '/job/shop/7')).resolves.toBeUndefined();
});
