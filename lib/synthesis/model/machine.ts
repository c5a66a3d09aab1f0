import type * as z from 'zod';
import type { machineDocument } from '../definition/machine-document';

/** A processor, as AWS calls it. */
export type Architecture = 'x86_64' | 'arm64';

/** CodeBuild's compute sizes of containers. */
export type MachineSize = 'small' | 'medium' | 'large' | 'xlarge' | '2xlarge';

/** What a build runs on. */
export type Machine =
  | { readonly kind: 'container'; readonly size: MachineSize; readonly architecture: Architecture }
  /** Lambda compute, by its memory. */
  | { readonly kind: 'lambda'; readonly memoryGb: 1 | 2 | 4 | 8 | 10; readonly architecture: Architecture }
  /** Reserved capacity. */
  | { readonly kind: 'fleet'; readonly fleetArn: string; readonly architecture: Architecture };

const gigabytes = { '1GB': 1, '2GB': 2, '4GB': 4, '8GB': 8, '10GB': 10 } as const;

/** The key `machine` → the machine; a small container unless it says otherwise. */
export function toMachine(document: z.infer<typeof machineDocument>): Machine {
  if (document === undefined) return { kind: 'container', size: 'small', architecture: 'x86_64' };
  const { architecture = 'x86_64' } = document;
  if ('lambda' in document) return { kind: 'lambda', memoryGb: gigabytes[document.lambda], architecture };
  if ('fleet' in document) return { kind: 'fleet', fleetArn: document.fleet, architecture };
  return { kind: 'container', size: document.size, architecture };
}
