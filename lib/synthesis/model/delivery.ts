import type { Environment } from './environment';
import type { Home } from './home';
import type { Pipeline } from './pipeline';

/** Everything that one definition declares, valid by construction. */
export interface Delivery {
  /** Distinguishes this definition's environment stacks from other definitions': `storefront`. */
  readonly name: string;
  /** Where the pipelines live. */
  readonly home: Home;
  /** Where things are deployed to, in the definition's order, each with the targets that its stack makes. */
  readonly environments: readonly Environment[];
  /** The pipelines, in the definition's order. */
  readonly pipelines: readonly Pipeline[];
}
