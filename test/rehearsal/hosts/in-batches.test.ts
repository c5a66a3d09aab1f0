import { inBatches } from '../../../lib/rehearsal/hosts/in-batches';

/** Deploys to hosts by number, of which some fail; tells which, and how many at most side by side. */
async function deploy(count: number, fewest: number, failing: readonly number[] = []) {
  let running = 0;
  let most = 0;
  const hosts = Array.from({ length: count }, (_, index) => index + 1);
  const end = await inBatches(hosts, fewest, async (host) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return failing.includes(host) ? host : undefined;
  });
  return { ...end, most };
}

test('as many hosts at a time as may be away', async () => {
  expect(await deploy(9, 5)).toEqual({ ok: true, deployed: 9, failures: [], most: 4 });
  expect(await deploy(3, 2)).toMatchObject({ ok: true, most: 1 });
  expect(await deploy(3, 0)).toMatchObject({ ok: true, most: 3 });
});

test('one at a time, the first that fails ends it, and the last that fails does not matter', async () => {
  expect(await deploy(3, 2, [1])).toEqual({ ok: false, deployed: 0, failures: [1], most: 1 });
  expect(await deploy(3, 2, [3])).toMatchObject({ ok: true, deployed: 2, failures: [3] });
});

test('a single host must succeed, and of all at once one must', async () => {
  expect(await deploy(1, 0, [1])).toMatchObject({ ok: false });
  expect(await deploy(4, 0, [1, 2, 3])).toMatchObject({ ok: true, deployed: 1 });
  expect(await deploy(2, 0, [1, 2])).toMatchObject({ ok: false });
});

test('where none may be away nothing is deployed', async () => {
  expect(await deploy(3, 3)).toEqual({ ok: false, deployed: 0, failures: [], most: 0 });
});
