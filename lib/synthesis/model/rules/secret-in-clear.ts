import { isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { renderText } from '../text';
import type { Rule } from './rule';

/** A Slack webhook, an access key of AWS, a token of GitHub: whoever reads one can use it. */
const secrets =
  /hooks\.slack(-gov)?\.com\/|\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}/;

export const secretInClear: Rule = {
  id: 'SecretInClear',
  sentence: 'No secret stands in a definition: a Slack webhook is kept in Secrets Manager and named here.',
  *check({ pipelines }) {
    for (const notice of pipelines.flatMap(({ notices }) => notices)) {
      if (notice.kind !== 'slack' || !(secrets.test(notice.secret) || /^https?:/i.test(notice.secret))) continue;
      yield {
        at: notice,
        key: ['slack'],
        masked: true,
        message: 'a webhook stands here in clear, and whoever reads it can write to the channel',
        hint: "put it into a secret of Secrets Manager and write the secret's name · a webhook that was committed needs to be replaced",
      };
    }
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      for (const [name, text] of Object.entries(action.env).filter(([, value]) => secrets.test(renderText(value)))) {
        yield {
          at: action,
          key: ['env', name],
          masked: true,
          message: `${labelOf(action)} has a secret in clear in "${name}"`,
          hint: `let the commands read it from Secrets Manager${text.length > 1 ? '' : ' · a secret that was committed needs to be replaced'}`,
        };
      }
    }
  },
};
