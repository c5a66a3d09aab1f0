import { toRefreshPreferences } from '../../../../../lib/synthesis/constructs/deploys/ami/refresh-preferences';

const refresh = {
  minimumHealthyPercent: 90,
  warmUpMinutes: 5,
  checkpointPercents: [10, 50],
  checkpointMinutes: 10,
  timeoutMinutes: 120,
};

test('a refresh turns back by itself, and goes on to the last server', () => {
  expect(JSON.parse(toRefreshPreferences(refresh, ['errors']))).toEqual({
    MinHealthyPercentage: 90,
    InstanceWarmup: 300,
    AutoRollback: true,
    SkipMatching: true,
    CheckpointPercentages: [10, 50, 100],
    CheckpointDelay: 600,
    AlarmSpecification: { Alarms: ['errors'] },
  });
});

test('without checkpoints and alarms it says nothing of them', () => {
  const plain = JSON.parse(toRefreshPreferences({ ...refresh, checkpointPercents: [] }, []));
  expect(Object.keys(plain)).toEqual(['MinHealthyPercentage', 'InstanceWarmup', 'AutoRollback', 'SkipMatching']);
});
