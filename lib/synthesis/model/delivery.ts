import type { Document } from '../definition/document';
import type { Conversion } from './conversion';
import { type Environment, hasStack, toEnvironment } from './environment';
import { toFamily } from './family';
import { type Home, toHome } from './home';
import type { Pipeline } from './pipeline';
import { toTemporary } from './temporary-environment';

/** Everything that one definition declares, valid by construction. */
export interface Delivery {
  /** Distinguishes this definition's environment stacks from other definitions': `storefront`. */
  readonly name: string;
  /** Where the pipelines live. */
  readonly home: Home;
  /** Where things are deployed to, in the definition's order, each with the targets that its stack makes. */
  readonly environments: readonly Environment[];
  /** The pipelines, in the definition's order; after those of one name the ones of their pull requests. */
  readonly pipelines: readonly Pipeline[];
}

/** A document → the delivery that it declares, before the rules. Problems: `NoPipeline`, `MissingName`, and those of its parts. */
export function convertDelivery(document: Document, conversion: Conversion): Delivery {
  const [first = ''] = Object.keys(document.pipelines);
  const delivery = document.name ?? first;
  const temporaries = toTemporaries(document, delivery, conversion);
  const pipelines = Object.entries(document.pipelines).flatMap(([name, pipeline]) =>
    toFamily(name, pipeline, ['pipelines', name], conversion, temporaries),
  );
  const home = toHome(document, conversion);
  const environments = Object.entries(document.environments ?? {}).map(([name, environment]) =>
    toEnvironment(name, environment, { delivery, pipelines, temporaries }, conversion),
  );
  if (pipelines.length === 0) {
    conversion.remark({
      code: 'NoPipeline',
      path: ['pipelines'],
      message: 'a definition declares at least one pipeline',
    });
  }
  remarkMissingName(document, environments, conversion);
  return conversion.made({ name: delivery, home, environments, pipelines }, []);
}

function toTemporaries({ environments = {} }: Document, delivery: string, conversion: Conversion) {
  return new Map(
    Object.entries(environments).flatMap(([name, { temporary }]) =>
      temporary === undefined
        ? []
        : [[name, toTemporary(name, temporary, delivery, ['environments', name, 'temporary'], conversion)] as const],
    ),
  );
}

/** Without a name of their own, the environments of two such definitions would be the same stacks. */
function remarkMissingName(
  { name, pipelines }: Document,
  environments: readonly Environment[],
  conversion: Conversion,
): void {
  const managed = environments.find(hasStack);
  if (name !== undefined || Object.keys(pipelines).length < 2 || managed === undefined) return;
  conversion.remark({
    code: 'MissingName',
    path: ['pipelines'],
    part: 'key',
    message: `a definition of several pipelines needs a name: it tells the stack of "${managed.name}" from other definitions'`,
    hint: 'write name: … at the top',
  });
}
