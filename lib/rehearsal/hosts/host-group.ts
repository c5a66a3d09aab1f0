import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../store/atomic-file';
import { toFileName } from '../store/file-name';
import { makeFolder } from '../store/make-folder';
import { Host } from './host';

const stateSchema = z.object({
  /** The name of the environment that serves: `first`, or the id of the deployment that made it. */
  serving: z.string(),
  /** The deployment that last succeeded everywhere it had to. */
  good: z.string().optional(),
  /** Whether the end of a rehearsal stopped what the hosts' scripts had left running. */
  stopped: z.boolean().optional(),
});

type GroupState = z.infer<typeof stateSchema>;

/** The hosts of one deployment group, in a folder of the home that outlives rehearsals. */
export class HostGroup {
  private readonly folder: string;

  /** @param name unlike that of any other group: `shop.web` */
  constructor(home: string, name: string) {
    this.folder = join(home, 'hosts', toFileName(name));
    makeFolder(this.folder);
  }

  /** The hosts that serve, each made if need be. */
  hosts(count: number): readonly Host[] {
    return this.environment(this.state().serving, count);
  }

  /** The hosts of an environment; new ones when it is new. */
  environment(name: string, count: number): readonly Host[] {
    const folder = this.path(name);
    makeFolder(folder);
    return Array.from({ length: count }, (_, index) => new Host(folder, `host-${index + 1}`));
  }

  /** The folder of an environment. */
  path(environment: string): string {
    return join(this.folder, toFileName(environment));
  }

  /** Ends the hosts of an environment. */
  terminate(environment: string): void {
    rmSync(this.path(environment), { recursive: true, force: true });
  }

  state(): GroupState {
    const file = join(this.folder, 'group.json');
    return existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : { serving: 'first' };
  }

  keep(state: GroupState): void {
    writeAtomically(join(this.folder, 'group.json'), `${JSON.stringify(state, undefined, 2)}\n`);
  }

  /** Keeps a revision that was deployed with success: what a rollback deploys. */
  keepGood(deployment: string, revision: string): void {
    copyFileSync(revision, this.goodRevision);
    this.keep({ ...this.state(), good: deployment });
  }

  /** The absolute path of the revision that was last deployed with success, and by which deployment. */
  tryGood(): { readonly deployment: string; readonly revision: string } | undefined {
    const { good } = this.state();
    return good === undefined || !existsSync(this.goodRevision)
      ? undefined
      : { deployment: good, revision: this.goodRevision };
  }

  private get goodRevision(): string {
    return join(this.folder, 'good.zip');
  }
}
