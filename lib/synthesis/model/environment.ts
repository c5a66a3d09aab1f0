import type { ManagedTarget } from './target';

/** A place that things are deployed to: `staging`. */
export interface Environment {
  /** Its key in the definition. */
  readonly name: string;
  /** The targets that the environment's stack makes, by name, each once; empty when all its targets exist already. */
  readonly targets: readonly ManagedTarget[];
}
