import { providerKey, type SynthesizedAction } from '../assembly/pipeline';
import type { Part, SourceOrigin } from './plan';
import { toSourceSubject } from './source-subject';

/** What stands for a source's remote; missing when nobody gave anything, or something of another kind. */
export function toSourcePart(action: SynthesizedAction, origin: SourceOrigin | undefined, reference: string): Part {
  const { name, standIns, tag } = toSourceSubject(action);
  const form = tag === undefined ? 'PATH' : 'IMAGE';
  const remedy = `give --source ${reference}=${form}: ${standIns} that stands for ${name}`;
  if (origin === undefined) {
    return { kind: 'missing', why: `nothing stands for ${name}`, remedy };
  }
  const mismatch = tryMismatch(action, origin, name);
  return mismatch === undefined ? { kind: 'source', origin } : { kind: 'missing', why: mismatch, remedy };
}

function tryMismatch(action: SynthesizedAction, { kind, path }: SourceOrigin, name: string): string | undefined {
  const provider = providerKey(action);
  if (provider === 'Source/AWS/ECR') {
    return kind === 'image' ? undefined : `${path} is a ${kind}, and ${name} is an image`;
  }
  if (kind === 'image') {
    return `${path} is an image, and ${name} is none`;
  }
  return kind === 'zip' && provider !== 'Source/AWS/S3' ? `${path} is a zip, and ${name} is a repository` : undefined;
}
