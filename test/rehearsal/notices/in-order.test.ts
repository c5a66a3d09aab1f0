import { createInOrder } from '../../../lib/rehearsal/notices/in-order';

test('of one key one after another, of two keys side by side', async () => {
  const queue = createInOrder();
  const seen: string[] = [];
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  queue.add('a', () => gate.then(() => void seen.push('a1')));
  queue.add('a', async () => void seen.push('a2'));
  queue.add('b', async () => {
    seen.push('b1');
    release();
  });
  await queue.settled();
  expect(seen).toEqual(['b1', 'a1', 'a2']);
});

test('what work adds is waited for too', async () => {
  const queue = createInOrder();
  const seen: number[] = [];
  queue.add('a', async () => {
    seen.push(1);
    queue.add('a', async () => void seen.push(2));
    queue.add('b', async () => void seen.push(3));
  });
  await queue.settled();
  expect(seen.sort()).toEqual([1, 2, 3]);
});

test('a throw does not stop the queue and is not lost', async () => {
  const queue = createInOrder();
  const seen: number[] = [];
  queue.add('a', async () => {
    throw new Error('a bug');
  });
  queue.add('a', async () => void seen.push(2));
  await expect(queue.settled()).rejects.toThrow('a bug');
  expect(seen).toEqual([2]);
});
