import { isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { renderText, type Text } from '../text';
import type { Rule } from './rule';

/** A Slack webhook, an access key of AWS, a token of GitHub: whoever reads one can use it. */
const secrets =
  /hooks\.slack(-gov)?\.com\/|\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bglpat-[A-Za-z0-9_-]{20,}|\bnpm_[A-Za-z0-9]{36}|-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgithub_pat_[A-Za-z0-9_]{30,}/;

/** A name that says what it holds; `NPM_TOKEN_FILE` and `SECRET_NAME` say that it is something else. */
const secretName = /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?)$/i;

export const secretInClear: Rule = {
  id: 'SecretInClear',
  sentence:
    'No secret stands in a definition: a Slack webhook is kept in Secrets Manager and named here, and so is what an environment variable such as `NPM_TOKEN` holds.',
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
      for (const [name, text] of Object.entries(action.env)) {
        if (!isSecret(name, text)) continue;
        yield {
          at: action,
          key: ['env', name],
          masked: true,
          message: `${labelOf(action)} has a secret in clear in "${name}"`,
          hint: `put it into a secret of Secrets Manager and write ${name}: { secret: its-name } · a secret that was committed needs to be replaced`,
        };
      }
    }
  },
};

/** What is read of a target or of an earlier action stands nowhere in clear. */
function isSecret(name: string, text: Text): boolean {
  const written = renderText(text);
  return secrets.test(written) || (secretName.test(name) && written !== '' && !/[#$]\{/.test(written));
}
