import type { Origin } from './origin';
import type { Value } from './value';

/** An AWS::Lambda::Function. */
export interface SynthesizedFunction extends Origin {
  readonly name: string;
  readonly arn: string;
  /** `nodejs22.x`. */
  readonly runtime: string;
  /** `index.handler`. */
  readonly handler: string;
  /** The absolute path of a folder or zip with its code, when the assembly (or `--code`) has it. */
  readonly code?: string;
  /** The text of inline code (`ZipFile`). */
  readonly inlineCode?: string;
  readonly environment: Readonly<Record<string, Value>>;
  /** 1 to 900. @default 3 */
  readonly timeoutSeconds: number;
  /** @default 128 */
  readonly memoryMegabytes: number;
  /** The dead-letter target's ARN. */
  readonly deadLetter?: Value;
}
