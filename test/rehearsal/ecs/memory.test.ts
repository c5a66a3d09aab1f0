import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMemory } from '../../../lib/rehearsal/ecs/memory';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const home = temporaryDirectory();
const directory = join(home, 'built');
writeFiles(directory, { version: 'one' });

const revision = (image: string) => ({
  label: image,
  containers: [
    {
      ...{ name: 'web', image, essential: true, environment: {}, secrets: {}, ports: [80], stopSeconds: 30 },
      ...{ readonlyRoot: false, mounts: [] },
    },
  ],
  port: 80,
  directory,
});

test('a version stays with a copy of its files, and its images come from the registry of the day', async () => {
  const memory = openMemory(home, 'shop.api', '127.0.0.1:4000');
  expect(memory.read()).toBeUndefined();
  const staged = await memory.stage(revision('127.0.0.1:4000/shop/api:1'));
  expect(readFileSync(join(staged.directory, 'version'), 'utf8')).toBe('one');
  expect(memory.read()).toBeUndefined();
  await memory.keep(staged);
  expect(openMemory(home, 'shop.api', '127.0.0.1:5000').read()?.containers[0]?.image).toBe('127.0.0.1:5000/shop/api:1');
});

test('the next takes its place, and what is dropped leaves nothing behind', async () => {
  const memory = openMemory(home, 'shop.api', undefined);
  const before = memory.read();
  const dropped = await memory.stage(revision('two'));
  await memory.drop(dropped);
  const kept = await memory.stage(revision('three'));
  await memory.keep(kept);
  expect(memory.read()).toEqual(kept);
  expect([before, dropped].map((one) => existsSync(one?.directory ?? ''))).toEqual([false, false]);
});

test('a damaged file is as good as none', () => {
  writeFileSync(join(home, 'services/shop.api/revision.json'), '{');
  expect(openMemory(home, 'shop.api', undefined).read()).toBeUndefined();
});
