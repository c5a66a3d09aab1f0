import type { Path } from '../definition/path';
import type { TemporaryDocument } from '../definition/temporary-document';
import type { Conversion } from './conversion';
import { toMinutes } from './duration';
import { environmentStackName } from './stack-name';
import { type TemplateStack, toStackTarget } from './targets/cloudformation';

/** An environment that each execution makes for itself, and that is deleted. */
export interface TemporaryEnvironment {
  /** The environment's name. */
  readonly name: string;
  /** What is made. Its own name is what the names of all its stacks begin with; a hyphen and the execution's id follow. */
  readonly stack: TemplateStack;
  /** The artifact that holds the template. @default - the first source */
  readonly artifact?: string;
  /** How long it may live, 15 to 10080. */
  readonly livesMinutes: number;
}

const life = { least: 15, most: 7 * 24 * 60, said: '15m to 7d' };
const standardMinutes = 4 * 60;

/** What is written under `temporary` of an environment → the environment; `path` leads to `temporary`. Problems: those of its parts. */
export function toTemporary(
  name: string,
  { lives, artifact, ...document }: TemporaryDocument,
  delivery: string,
  path: Path,
  conversion: Conversion,
): TemporaryEnvironment {
  const stack = { ...document, stack: environmentStackName(delivery, name) };
  const made: TemporaryEnvironment = {
    name,
    stack: toStackTarget(name, stack, path, conversion, `environment "${name}"`),
    ...(artifact !== undefined && { artifact }),
    livesMinutes: lives === undefined ? standardMinutes : toMinutes(lives, life, [...path, 'lives'], conversion),
  };
  return conversion.made(made, path);
}

/** The name of an execution's stack, of which CodePipeline knows the id. */
export function temporaryStackName({ stack }: TemporaryEnvironment): string {
  return `${stack.stack}-#{codepipeline.PipelineExecutionId}`;
}
