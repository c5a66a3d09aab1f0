import type { Refresh } from '../../../model/targets/ami';

/**
 * How an instance refresh goes, as JSON for the AWS CLI: it turns back when it fails and when an alarm goes off.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html
 */
export function toRefreshPreferences(refresh: Refresh, alarms: readonly string[]): string {
  const { minimumHealthyPercent, warmUpMinutes, checkpointPercents, checkpointMinutes } = refresh;
  return JSON.stringify({
    MinHealthyPercentage: minimumHealthyPercent,
    InstanceWarmup: 60 * warmUpMinutes,
    AutoRollback: true,
    SkipMatching: true,
    ...(checkpointPercents.length > 0 && {
      CheckpointPercentages: toPercents(checkpointPercents),
      CheckpointDelay: 60 * checkpointMinutes,
    }),
    ...(alarms.length > 0 && { AlarmSpecification: { Alarms: alarms } }),
  });
}

/** The last is 100, or the refresh would end before all servers are replaced. */
function toPercents(percents: readonly number[]): readonly number[] {
  return percents.at(-1) === 100 ? percents : [...percents, 100];
}
