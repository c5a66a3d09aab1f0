import type { Path } from '../../definition/path';
import { type Action, type BuildAction, type ComputeAction, isBuild, labelOf } from '../action';
import type { Batch } from '../batch';
import { actionsOf } from '../dependency';
import type { Environment } from '../environment';
import type { TemplateStack } from '../targets/cloudformation';
import type { StackSet } from '../targets/stackset';
import { renderText } from '../text';
import type { Finding, Rule } from './rule';

/** A Slack webhook, an access key of AWS, a token of GitHub: whoever reads one can use it. */
const secrets =
  /hooks\.slack(-gov)?\.com\/|\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bglpat-[A-Za-z0-9_-]{20,}|\bnpm_[A-Za-z0-9]{36}|-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgithub_pat_[A-Za-z0-9_]{30,}/;

/** A name that says what it holds; `NPM_TOKEN_FILE` and `SECRET_NAME` say that it is something else. */
const secretName = /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?)$/i;

export const secretInClear: Rule = {
  id: 'SecretInClear',
  sentence:
    'No secret stands in a definition: a Slack webhook is kept in Secrets Manager and named here, and so is what an environment variable such as `NPM_TOKEN` holds, also one of a batch, a variable of an environment and a parameter of a stack; no command has one.',
  *check({ pipelines, environments }) {
    for (const environment of environments) yield* ofEnvironment(environment);
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
    for (const action of pipelines.flatMap(actionsOf)) yield* ofAction(action);
  },
};

function* ofAction(action: Action): Iterable<Finding> {
  if (isBuild(action)) yield* ofVariables(action);
  const target = action.verb === 'deploy' ? action.target : undefined;
  if (target?.kind === 'stack' || target?.kind === 'stack-set') yield* ofParameters(action, target);
  if (action.verb === 'compute') yield* ofCommands(action, action.commands);
  else if (isBuild(action) && action.way.kind === 'commands') yield* ofCommands(action, action.way.commands);
}

function* ofEnvironment(environment: Environment): Iterable<Finding> {
  for (const { name, value = '' } of environment.variables) {
    if (!isSecret(name, value)) continue;
    yield {
      at: environment,
      key: ['variables', name],
      masked: true,
      message: `environment "${environment.name}" has a secret in clear in "${name}"`,
      hint: `put it into a secret of Secrets Manager and write ${name}: { secret: its-name } · a secret that was committed needs to be replaced`,
    };
  }
}

function* ofVariables(action: BuildAction): Iterable<Finding> {
  const written = [
    ...Object.entries(action.env).map(([name, text]) => ({ key: ['env', name], name, value: renderText(text) })),
    ...(action.batch === undefined ? [] : toVariables(action.batch)),
  ];
  for (const { key, name, value } of written) {
    if (!isSecret(name, value)) continue;
    yield {
      at: action,
      key,
      masked: true,
      message: `${labelOf(action)} has a secret in clear in "${name}"`,
      hint: `put it into a secret of Secrets Manager and write ${name}: { secret: its-name } under env of the action · a secret that was committed needs to be replaced`,
    };
  }
}

/** Parameters of templates are named in camel case. */
function* ofParameters(action: Action, target: TemplateStack | StackSet): Iterable<Finding> {
  for (const [name, text] of Object.entries(target.parameters)) {
    if (!isSecret(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'), renderText(text))) continue;
    yield {
      at: target,
      key: ['parameters', name],
      masked: true,
      message: `${labelOf(action)} has a secret in clear in "${name}"`,
      hint: "put it into a secret of Secrets Manager, give the secret's name, and let the template read it by {{resolve:secretsmanager:…}} · a secret that was committed needs to be replaced",
    };
  }
}

/** The variables of a batch, each with the place of its value. */
function toVariables(batch: Batch): readonly { readonly key: Path; readonly name: string; readonly value: string }[] {
  switch (batch.kind) {
    case 'fanout':
      return [];
    case 'matrix':
      return Object.entries(batch.variables).flatMap(([name, values]) =>
        values.map((value, index) => ({ key: ['batch', 'matrix', name, index], name, value })),
      );
    case 'list':
    case 'graph':
      return batch.builds.flatMap(({ identifier, env }) =>
        Object.entries(env).map(([name, value]) => ({
          key: ['batch', batch.kind, identifier, 'env', name],
          name,
          value,
        })),
      );
  }
}

function* ofCommands(action: BuildAction | ComputeAction, commands: readonly string[]): Iterable<Finding> {
  for (const [index, command] of commands.entries()) {
    if (!secrets.test(command)) continue;
    yield {
      at: action,
      key: ['commands', index],
      masked: true,
      message: `${labelOf(action)} has a secret in clear in a command`,
      hint: 'put it into a secret of Secrets Manager, which env of a build fetches · a secret that was committed needs to be replaced',
    };
  }
}

/** What is read of a target or of an earlier action stands nowhere in clear. */
function isSecret(name: string, written: string): boolean {
  return secrets.test(written) || (secretName.test(name) && written !== '' && !/[#$]\{/.test(written));
}
