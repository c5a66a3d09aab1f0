import type { ActionRun, World } from '../action-run';
import type { DeploymentTools } from './deployment';
import { stopLeft } from './left-running';
import { PATIENCE } from './run-script';

/** What a run of an action gives its tools. */
interface ToolsRun extends Pick<ActionRun, 'log' | 'signal'> {
  readonly world: Pick<World, 'machine' | 'awsEnvironment' | 'atEnd' | 'newId'>;
}

/** What a deployment of an action is done with. @param onStopped told when the rehearsal's end stopped what a script left running */
export function toTools(run: ToolsRun, onStopped: () => void): DeploymentTools {
  const { world, log, signal } = run;
  return {
    log,
    signal,
    patience: PATIENCE,
    environment: {
      PATH: world.machine['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
      LANG: 'C.UTF-8',
      ...world.awsEnvironment(),
    },
    keepRunning: (left) => world.atEnd(() => stopLeft({ ...left, onStopped })),
    newId: world.newId,
  };
}
