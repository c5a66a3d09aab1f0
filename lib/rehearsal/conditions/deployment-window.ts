import { matchesWindow } from '../../aws/codepipeline/matches-window';
import { tryZonedTime } from '../../aws/codepipeline/zoned-time';
import { failed, succeeded } from '../outcome';
import type { RuleRunner } from './rule-runner';

/**
 * DeploymentWindow, by the clock of this machine. CodePipeline waits until a window opens; a rehearsal says so and goes on.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-DeploymentWindow.html
 */
export const deploymentWindow: RuleRunner = {
  provider: 'DeploymentWindow',
  run: async ({ configuration, world, tell, planned }) => {
    const { Cron: cron = '', TimeZone: zone = 'UTC' } = configuration;
    const now = tryZonedTime(world.clock(), zone);
    if (now === undefined) return failed(`there is no time zone ${zone}`, 'ConfigurationError');
    const open = matchesWindow(cron, now);
    if (open === undefined) return failed(`"${cron}" is no window`, 'ConfigurationError');
    if (open) return succeeded({}, { summary: `the window ${cron} is open` });
    const { stage } = planned.action;
    tell({
      type: 'warning',
      stage,
      text: `${planned.reference}: outside of its window ${cron} (${zone}), where AWS would wait`,
    });
    return succeeded({}, { summary: `outside of the window ${cron}: AWS would wait, the rehearsal goes on` });
  },
};
