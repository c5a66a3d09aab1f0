import { labelOf, type PublishAction } from '../action';
import { actionsOf } from '../dependency';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_CreateDomain.html */
const domainName = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
/** @see https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_CreateRepository.html */
const repositoryName = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;

export const badCodeArtifact: Rule = {
  id: 'BadCodeArtifact',
  sentence:
    'A domain of CodeArtifact is named with 2 to 50 small letters, digits and `-`, its repository with 2 to 100 letters, digits and `.`, `_`, `-`, and its owner is an account.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf)) {
      if (action.verb === 'publish') yield* ofPublish(action);
    }
  },
};

function* ofPublish(action: PublishAction): Iterable<Finding> {
  const { domain, repository, owner } = action.codeArtifact;
  const bad = (key: string, message: string, hint: string): Finding => ({
    at: action,
    key: ['codeartifact', key],
    message: `${labelOf(action)}: ${message}`,
    hint,
  });
  if (!domainName.test(domain)) {
    yield bad('domain', `"${domain}" is no name of a domain`, '2 to 50 small letters, digits and -, for example acme');
  }
  if (!repositoryName.test(repository)) {
    const hint = '2 to 100 letters, digits and . _ -, for example releases';
    yield bad('repository', `"${repository}" is no name of a repository of CodeArtifact`, hint);
  }
  if (owner !== undefined && !/^[0-9]{12}$/.test(owner)) {
    yield bad('owner', `"${owner}" is no account`, 'twelve digits, in quotes: "111122223333"');
  }
}
