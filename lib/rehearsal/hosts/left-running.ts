import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process group that a script began and did not end. */
export interface LeftGroup {
  /** The id of the group. */
  readonly group: number;
  /** Ends the watch over it. */
  readonly unwatch: () => void;
  /** Told once it was stopped. @default - nobody is */
  readonly onStopped?: () => void;
}

/** How long processes have to end when they are told to. */
const GRACE_MILLISECONDS = 2_000;

const LOOK_MILLISECONDS = 20;

/** Whether anybody of a process group is still there; who has ended and was not yet buried is not. */
export function isRunning(group: number): boolean {
  try {
    process.kill(-group, 0);
    return tryMembers(group)?.some(({ state }) => state !== 'Z') ?? true;
  } catch {
    return false;
  }
}

/** The processes of a group, with their states; undefined where no `/proc` tells them. */
function tryMembers(group: number): readonly { readonly state: string }[] | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  return readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? tryRead(`/proc/${name}/stat`) : '';
    // A program's name, in parentheses, may hold anything.
    const [state = '', , leader] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(leader) === group ? [{ state }] : [];
  });
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Ends a process group: it is told to, given a moment, and then not asked. */
export async function stopGroup(group: number, graceMilliseconds = GRACE_MILLISECONDS): Promise<void> {
  signal(group, 'SIGTERM');
  for (let waited = 0; waited < graceMilliseconds && isRunning(group); waited += LOOK_MILLISECONDS) {
    await wait(LOOK_MILLISECONDS);
  }
  signal(group, 'SIGKILL');
}

/** Ends what a script left running. */
export async function stopLeft({ group, unwatch, onStopped }: LeftGroup): Promise<void> {
  const ran = isRunning(group);
  await stopGroup(group);
  unwatch();
  if (ran) onStopped?.();
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // The group is empty: there is nobody left to tell.
  }
}
