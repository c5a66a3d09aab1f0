import type { Plan } from '../../plan/plan';
import { toRemoteUrls } from './remote-urls';

/**
 * The text of a `~/.gitconfig` that leads the URLs of a pipeline's sources to the bare repositories that stand for them, by
 * the sources' references, so that a build which clones from AWS, or pushes a tag there, does so here.
 */
export function toGitConfig(plan: Plan, repositories: ReadonlyMap<string, string>): string {
  const actions = plan.stages.flatMap(({ groups }) => groups.flat());
  return actions
    .map(({ action, reference }) => toSection(toRemoteUrls(action, plan.pipeline), repositories.get(reference)))
    .join('');
}

function toSection(urls: readonly string[], repository: string | undefined): string {
  if (repository === undefined || urls.length === 0) return '';
  return `[url "${quote(repository)}"]\n${urls.map((url) => `\tinsteadOf = "${quote(url)}"\n`).join('')}`;
}

function quote(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
