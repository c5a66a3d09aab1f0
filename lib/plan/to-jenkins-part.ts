import type { SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import type { Part } from './plan';
import type { ProviderServer } from './servers';

/** The project of a Jenkins, really built there; missing when nothing says where it is, or it cannot be used. */
export function toJenkinsPart(
  { provider, configuration }: SynthesizedAction,
  server: ProviderServer | undefined,
  reference: string,
): Part {
  const standIn = `--stand-in ${reference}=COMMAND`;
  if (server === undefined) {
    const why = `nothing says at which URL the Jenkins "${provider}" is`;
    return { kind: 'missing', why, remedy: `give --server ${provider}=URL, or ${standIn}` };
  }
  if (server.obstacle !== undefined) {
    const { why, remedy } = server.obstacle;
    return { kind: 'missing', why, remedy: `${remedy}, or give ${standIn}` };
  }
  const { url } = server;
  return { kind: 'real', what: `project ${tryText(configuration['ProjectName']) ?? '…'} of ${url}`, server: url };
}
