import type { Assembly } from '../assembly/assembly';
import type { SynthesizedAction, SynthesizedPipeline } from '../assembly/pipeline';
import { didYouMean, toHint } from '../problem/nearest';
import type { Checked, Problem } from '../problem/problem';
import { actionsOf } from './reference';

/** A server that runs the actions of a custom provider, as somebody found it before the plan was made. */
export interface ProviderServer {
  /** `https://ci.acme.example/jenkins`, without a slash at its end. */
  readonly url: string;
  /** Why it cannot be used, and what a person can give so that it can. @default - it can be used */
  readonly obstacle?: { readonly why: string; readonly remedy: string };
}

/**
 * The URLs of the Jenkins servers behind a pipeline's custom actions, by provider: as given, else as the action type of the
 * template says, else as the pipeline's metadata does. Problems: `UnknownProvider`, `BadServer`.
 */
export function findServerUrls(
  pipeline: SynthesizedPipeline,
  { actionTypes }: Pick<Assembly, 'actionTypes'>,
  given: ReadonlyMap<string, string>,
): Checked<ReadonlyMap<string, string>> {
  const providers = [
    ...new Set(
      actionsOf(pipeline)
        .filter(isServed)
        .map(({ provider }) => provider),
    ),
  ];
  const problems = [...given].flatMap(([provider, url]) => checkGiven(provider, url, providers));
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const urls = providers.map((provider) => {
    const types = actionTypes.filter((type) => type.provider === provider);
    const url = given.get(provider) ?? types.map(tryServer).find((found) => found) ?? pipeline.servers?.[provider];
    return [provider, url?.replace(/\/+$/, '')] as const;
  });
  return { ok: true, value: new Map(urls.flatMap(([provider, url]) => (url === undefined ? [] : [[provider, url]]))) };
}

/** Whether an action is one that a server of the account's own runs: a Jenkins builds or tests. */
export function isServed({ category, owner }: Pick<SynthesizedAction, 'category' | 'owner'>): boolean {
  return owner === 'Custom' && (category === 'Build' || category === 'Test');
}

/** A Jenkins shows a project at `job/NAME`: `https://ci.acme.example` of `https://ci.acme.example/job/{Config:ProjectName}`. */
function tryServer({ entityUrl }: Assembly['actionTypes'][number]): string | undefined {
  return /^(https?:\/\/.+?)\/job\/\{Config:ProjectName\}/.exec(entityUrl ?? '')?.[1];
}

function checkGiven(provider: string, url: string, providers: readonly string[]): readonly Problem[] {
  if (!providers.includes(provider)) {
    const message = `--server ${provider}: no action of the pipeline has this custom provider`;
    const known = providers.length === 0 ? 'none has a custom provider' : `providers: ${providers.join(', ')}`;
    return [{ code: 'UnknownProvider', message, ...toHint(known, didYouMean(provider, providers)) }];
  }
  // What a person gave may hold a password, so that no message quotes it.
  const message = `--server ${provider} takes the URL of a Jenkins, without a login in it`;
  const hint = `as in https://ci.acme.example; give the login with --secret jenkins:${provider}=USER:TOKEN`;
  return isPlainUrl(url) ? [] : [{ code: 'BadServer', message, hint }];
}

function isPlainUrl(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '');
}
