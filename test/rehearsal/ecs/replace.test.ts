import { freePort } from '../../../lib/rehearsal/tasks/free-port';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { servedTemplate } from '../../helpers/served';
import { BY_COMMAND, openServed } from '../../helpers/services';

const directory = temporaryDirectory();

test('at a port of its own one task follows the other, and requests wait meanwhile', async () => {
  const source = { ...BY_COMMAND, port: await freePort() };
  const swap = () => Promise.reject(new Error('nothing shifts'));
  const served = await openServed(servedTemplate(), directory);
  try {
    await served.deploy('one', { swap, source });
    expect(await served.deploy('two', { swap, source })).toMatchObject({ tasks: 1, counts: { failed: 0 } });
    expect(await served.ask()).toBe('two');
    expect(await served.deploy('dies', { swap, source })).toMatchObject({
      tasks: 1,
      counts: { failed: 0 },
      after: { failed: 0 },
    });
    expect(await served.ask()).toBe('two');
  } finally {
    await served.close();
  }
});
