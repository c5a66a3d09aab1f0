import { environmentsOf } from '../../../lib/synthesis/stacks/environments-of';
import { aBuild, aPipeline } from '../../helpers/delivery';

const outputOf = (environment: string) => [{ environment, target: 'site', output: 'url' }] as const;

test('a pipeline speaks of where it deploys to and whose outputs it reads', () => {
  expect([...environmentsOf(aPipeline())].sort()).toEqual(['production', 'staging']);
  const reader = aPipeline({
    stages: [
      { name: 'Build', actions: [aBuild('a', { env: { A: ['x'], B: outputOf('qa') } })] },
      { name: 'Ask', actions: [{ verb: 'approve', name: 'b', runOrder: 1, ask: [], link: outputOf('live') }] },
    ],
  });
  expect([...environmentsOf(reader)].sort()).toEqual(['live', 'qa']);
});

test('one that only builds speaks of none', () => {
  expect(environmentsOf(aPipeline({ stages: [{ name: 'Build', actions: [aBuild('a')] }] })).size).toBe(0);
});

test('and it speaks of those whose variables it reads', () => {
  const secrets = {
    A: { kind: 'variable', environment: 'qa', variable: 'A' },
    B: { kind: 'parameter', name: '/b' },
  } as const;
  const stages = [{ name: 'Build', actions: [aBuild('a', { secrets })] }];
  expect([...environmentsOf(aPipeline({ stages }))]).toEqual(['qa']);
});
