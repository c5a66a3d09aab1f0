import { join } from 'node:path';
import { toFileName } from '../store/file-name';
import { LocalStacks } from './local-stacks';
import type { StackService } from './stack-service';
import { openStackStore } from './stack-store';

/** What stands for CloudFormation in every account and region. */
export interface StacksOptions {
  /** The folder in which stacks are kept; it may not be there yet. */
  readonly folder: string;
  readonly clock: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** What a person gave by name for what no template says. */
  readonly imports: Readonly<Record<string, string>>;
  /** The value of a parameter of Systems Manager. */
  readonly parameter: (name: string) => string | undefined;
}

/** The account and the region of a stack. */
export interface StackPlaceName {
  readonly account: string;
  readonly region: string;
}

/** CloudFormation in an account and region, as the home keeps it. */
export function openStacks(options: StacksOptions, { account, region }: StackPlaceName): StackService {
  const store = openStackStore(join(options.folder, toFileName(account), toFileName(region)));
  return new LocalStacks({ ...options, account, region, store });
}
