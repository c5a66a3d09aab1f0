import type { PublishDocument } from '../definition/publish-document';
import type { PublishAction } from './action';
import type { Surroundings } from './surroundings';

/** An action that begins with `publish` → the action. */
export function toPublish(document: PublishDocument, { runOrder }: Surroundings): PublishAction {
  const { publish: name, artifact, codeartifact } = document;
  const { domain, repository, owner } = codeartifact;
  return {
    verb: 'publish',
    name,
    runOrder,
    input: artifact ?? name,
    codeArtifact: { domain, repository, ...(owner !== undefined && { owner }) },
  };
}
