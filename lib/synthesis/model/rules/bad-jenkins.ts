import { type BuildAction, isBuild, type JenkinsWay, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Pipeline } from '../pipeline';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionTypeId.html */
const providerName = /^[0-9A-Za-z_-]{1,35}$/;

export const badJenkins: Rule = {
  id: 'BadJenkins',
  sentence:
    'A provider of Jenkins is named with 1 to 35 letters, digits, `_` and `-`, its server has a URL, and it is registered once.',
  *check({ pipelines }) {
    const registrars = new Map<string, Pipeline>();
    for (const pipeline of pipelines) {
      for (const action of actionsOf(pipeline).filter(isBuild)) {
        if (action.way.kind !== 'jenkins') continue;
        yield* ofWay(action, action.way);
        yield* twice(action, action.way, pipeline, registrars);
      }
    }
  },
};

function* ofWay(action: BuildAction, { provider, url }: JenkinsWay): Iterable<Finding> {
  const at = { at: action, key: ['jenkins', 'provider'] };
  if (!providerName.test(provider)) {
    yield {
      ...at,
      message: `${labelOf(action)}: "${provider}" is no name of a provider`,
      hint: 'for example AcmeJenkins',
    };
  }
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    const hint = 'for example https://ci.acme.example';
    yield { at: action, key: ['jenkins', 'url'], message: `${labelOf(action)}: "${url}" is no URL`, hint };
  }
}

function* twice(
  action: BuildAction,
  { provider, managed }: JenkinsWay,
  pipeline: Pipeline,
  registrars: Map<string, Pipeline>,
): Iterable<Finding> {
  if (!managed) return;
  const registrar = registrars.get(provider) ?? pipeline;
  registrars.set(provider, registrar);
  if (registrar === pipeline) return;
  const hint = `let one pipeline register it, and write provider: ${provider} at the other`;
  yield { at: action, key: ['jenkins', 'provider'], message: `provider "${provider}" is registered twice`, hint };
}
