import type { Path } from '../../definition/path';
import type { Absence } from '../conversion';
import type { Delivery } from '../delivery';

/** Something that a delivery must obey. */
export interface Rule {
  /** The code of its problems, in PascalCase. */
  readonly id: string;
  /** What must be, as a sentence. */
  readonly sentence: string;
  /**
   * What its problems say that something is not there in, which cannot be told when that is of the wrong shape.
   * @default - they say nothing like it
   */
  readonly absence?: Absence;
  /** `note` when it is only worth knowing. @default - a mistake */
  readonly severity?: 'note';
  /** Where the delivery does not obey. */
  readonly check: (delivery: Delivery) => Iterable<Finding>;
}

/** One place that does not obey a rule. */
export interface Finding {
  /** The piece of the model that does not. */
  readonly at: object;
  /** Where it is said, from the piece on; what the person left out is shown at the piece itself. @default - the piece itself */
  readonly key?: Path;
  /** Whether the key or the value is meant. @default value */
  readonly part?: 'key' | 'value';
  /** A stretch of the value that is meant. @default - all of it */
  readonly within?: string;
  /** Whether the value must not be shown again. @default false */
  readonly masked?: true;
  /** What is wrong, in the words of the definition. */
  readonly message: string;
  /** What is allowed and what to do. */
  readonly hint?: string;
}
