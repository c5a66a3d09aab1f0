import type { ComputeDocument } from '../definition/compute-document';
import type { Path } from '../definition/path';
import type { ComputeAction } from './action';
import { saysOrigin, toArtifacts } from './artifact';
import type { Conversion } from './conversion';
import type { Surroundings } from './surroundings';
import { toInputs, toNamespace } from './to-build';

/** An action that begins with `compute` → the action. Problems: `NotForCommands` for a package or an image. */
export function toCompute(
  document: ComputeDocument,
  { runOrder, source }: Surroundings,
  path: Path,
  conversion: Conversion,
): ComputeAction {
  const { compute: name, commands, artifact, artifacts = {}, exports = [] } = document;
  const made = toArtifacts(artifacts, [...path, 'artifacts'], conversion);
  for (const { name: unmakeable } of made.filter(saysOrigin)) {
    conversion.remark({
      code: 'NotForCommands',
      path: [...path, 'artifacts', unmakeable],
      message: `compute "${name}" cannot make "${unmakeable}": CodePipeline's own commands hand on plain files`,
      hint: 'make it in a build',
    });
  }
  return {
    verb: 'compute',
    name,
    runOrder,
    commands,
    inputs: toInputs(artifact, source),
    artifacts: made.filter((one) => one.kind === 'files'),
    exports,
    ...toNamespace(name, exports),
  };
}
