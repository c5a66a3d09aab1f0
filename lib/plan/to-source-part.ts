import { providerKey, type SynthesizedAction } from '../assembly/pipeline';
import type { Part, SourceOrigin } from './plan';
import { toSourceSubject } from './source-subject';

/** What stands for a source's remote; missing when nobody gave anything, or gave a zip for a repository. */
export function toSourcePart(action: SynthesizedAction, origin: SourceOrigin | undefined, reference: string): Part {
  const { name, standIns } = toSourceSubject(action);
  const remedy = `give --source ${reference}=PATH: ${standIns} that stands for ${name}`;
  if (origin === undefined) {
    return { kind: 'missing', why: `nothing stands for ${name}`, remedy };
  }
  if (origin.kind === 'zip' && providerKey(action) !== 'Source/AWS/S3') {
    return { kind: 'missing', why: `${origin.path} is a zip, and ${name} is a repository`, remedy };
  }
  return { kind: 'source', origin };
}
