/** The storefront's delivery by `conveyor rehearse`, and the same commands by hand. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export function rehearsed(root, work) {
  const home = join(work, 'home');
  return {
    command: process.execPath,
    args: [
      join(root, 'dist/conveyor.js'),
      'rehearse',
      '--source',
      'Source=examples/storefront',
      '--yes',
      '--home',
      home,
    ],
    cwd: root,
    prepare: () => rmSync(join(home, 'executions'), { recursive: true, force: true }),
  };
}

export function byHand(root, work) {
  const folder = join(work, 'by-hand');
  return {
    command: 'bash',
    args: [join(root, 'bench/by-hand.sh'), join(root, 'examples/storefront'), folder],
    cwd: root,
    env: { PATH: process.env.PATH, HOME: join(folder, 'home') },
    prepare: () => {
      for (const name of ['application', 'packages', 'unit', 'lint', 'smoke', 'staging', 'production', 'origin.git'])
        rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}
