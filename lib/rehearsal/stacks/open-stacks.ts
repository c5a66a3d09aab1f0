import { join } from 'node:path';
import type { AwsEndpoint } from '../remote/aws-endpoint';
import { QueryClient } from '../remote/query-client';
import { toFileName } from '../store/file-name';
import { LocalStacks } from './local-stacks';
import { RemoteStacks } from './remote-stacks';
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
  /** What answers for AWS. @default - nothing: stacks are kept in the folder */
  readonly awsEndpoint?: AwsEndpoint;
}

/** The account and the region of a stack. */
export interface StackPlaceName {
  readonly account: string;
  readonly region: string;
}

/** CloudFormation in an account and region: what answers at the endpoint, whose account is its own affair, or the home. */
export function openStacks(options: StacksOptions, { account, region }: StackPlaceName): StackService {
  const { awsEndpoint: endpoint, clock, newId } = options;
  if (endpoint !== undefined) {
    const client = new QueryClient({ endpoint, service: 'cloudformation', version: '2010-05-15', region, clock });
    return new RemoteStacks({ client, newId });
  }
  const store = openStackStore(join(options.folder, toFileName(account), toFileName(region)));
  return new LocalStacks({ ...options, account, region, store });
}
