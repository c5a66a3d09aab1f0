import { limits } from '../../../aws/cloudformation/limits';
import { LOGICAL_NAME, STACK_NAME, STACK_NAME_SAID } from '../../../aws/cloudformation/names';
import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { AssemblyStacks } from '../targets/cdk';
import type { TemplateStack } from '../targets/cloudformation';
import { VERSION_TAG } from '../targets/cloudformation';
import { renderText } from '../text';
import type { Finding, Rule } from './rule';

export const badStack: Rule = {
  id: 'BadStack',
  sentence: `A stack is named with ${STACK_NAME_SAID}; its template is a file of the artifact; its parameters and outputs are named with letters and digits, and the parameters of a deploy have at most ${limits.parameterOverrides} bytes; a role is an ARN, and a stack has at most ${limits.tags} tags, of which \`${VERSION_TAG}\` is the version's.`,
  *check({ pipelines, environments }) {
    for (const { name, temporary } of environments) {
      for (const finding of temporary === undefined ? [] : ofStack(temporary.stack)) {
        yield { ...finding, message: `environment "${name}": ${finding.message}` };
      }
    }
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const { target } = deploy;
      const found = target.kind === 'stack' ? ofStack(target) : target.kind === 'assembly' ? ofAssembly(target) : [];
      for (const finding of found) yield { ...finding, message: `${labelOf(deploy)}: ${finding.message}` };
    }
  },
};

function* ofStack(target: TemplateStack): Iterable<Finding> {
  const { stack, template, parameters, outputs, role, tags } = target;
  const at = target;
  if (!STACK_NAME.test(stack)) {
    yield { at, key: ['stack'], message: `"${stack}" is no name of a stack`, hint: STACK_NAME_SAID };
  }
  if (isOutside(template)) {
    yield {
      at,
      key: ['template'],
      message: `"${template}" is no path in the artifact`,
      hint: 'for example template.yaml',
    };
  }
  for (const name of Object.keys(parameters).filter((one) => !LOGICAL_NAME.test(one))) {
    yield {
      at,
      key: ['parameters', name],
      part: 'key',
      message: `"${name}" is no name of a parameter`,
      hint: 'letters and digits',
    };
  }
  for (const [index, name] of outputs.entries()) {
    if (LOGICAL_NAME.test(name)) continue;
    yield { at, key: ['outputs', index], message: `"${name}" is no name of an output`, hint: 'letters and digits' };
  }
  yield* ofOverrides(target);
  yield* ofRole(target, role);
  if (Object.hasOwn(tags, VERSION_TAG)) {
    const message = `the tag ${VERSION_TAG} is the version's`;
    yield { at, key: ['tags', VERSION_TAG], part: 'key', message, hint: 'leave it out: it is told by itself' };
  }
  const count = Object.keys(tags).length + 1;
  if (count > limits.tags) {
    yield {
      at,
      key: ['tags'],
      part: 'key',
      message: `it has ${count} tags with ${VERSION_TAG}`,
      hint: `at most ${limits.tags}`,
    };
  }
}

/** As they are written: a variable's value may be longer, and a rehearsal tells it then. */
function* ofOverrides(target: TemplateStack): Iterable<Finding> {
  const texts = Object.entries(target.parameters).map(([name, text]) => [name, renderText(text)]);
  const bytes = Buffer.byteLength(JSON.stringify(Object.fromEntries(texts)));
  if (bytes <= limits.parameterOverrides) return;
  yield {
    at: target,
    key: ['parameters'],
    part: 'key',
    message: `its parameters have ${bytes} bytes`,
    hint: `CodePipeline takes ${limits.parameterOverrides}; let the template have defaults, or mappings by stage`,
  };
}

function* ofRole(target: TemplateStack, role: TemplateStack['role']): Iterable<Finding> {
  if (role.kind === 'existing') {
    if (/^arn:aws(-cn|-us-gov)?:iam::\d{12}:role\/.+$/.test(role.arn)) return;
    const hint = 'for example arn:aws:iam::111122223333:role/deploy-shop';
    yield { at: target, key: ['role'], message: `"${role.arn}" is no ARN of a role`, hint };
    return;
  }
  for (const [index, { actions, resources }] of role.allow.entries()) {
    const key = ['allow', index];
    const action = actions.find((one) => !/^[a-z0-9-]+:[A-Za-z*?]+$/.test(one));
    if (action !== undefined) {
      const hint = 'an action is service:Action, such as dynamodb:CreateTable';
      yield { at: target, key: [...key, 'actions'], message: `"${action}" is no action of IAM`, hint };
    }
    const resource = resources.find((one) => one !== '*' && !/^arn:/.test(one));
    if (resource !== undefined) {
      yield {
        at: target,
        key: [...key, 'resources'],
        message: `"${resource}" is no ARN`,
        hint: 'or * for those without one',
      };
    }
  }
}

function* ofAssembly(target: AssemblyStacks): Iterable<Finding> {
  const { stacks, assembly, qualifier, cli } = target;
  const at = target;
  const stack = stacks.find((one) => !/^[A-Za-z*?][A-Za-z0-9*?/_-]*$/.test(one));
  if (stack !== undefined) {
    yield {
      at,
      key: ['stacks'],
      message: `"${stack}" is no stack of an assembly`,
      hint: 'for example shop-api or staging/*',
    };
  }
  if (isOutside(assembly)) {
    yield { at, key: ['assembly'], message: `"${assembly}" is no folder in the artifact`, hint: 'for example cdk.out' };
  }
  // @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html
  if (!/^[A-Za-z0-9_-]{1,10}$/.test(qualifier)) {
    const hint = 'up to ten letters, digits, hyphens and underscores';
    yield { at, key: ['qualifier'], message: `"${qualifier}" is no qualifier`, hint };
  }
  if (!/^\d+\.\d+\.\d+$/.test(cli)) {
    yield { at, key: ['cli'], message: `"${cli}" is no version of the CDK CLI`, hint: 'a whole one, such as 2.1148.1' };
  }
}

function isOutside(path: string): boolean {
  return path.startsWith('/') || path.split('/').includes('..') || path.includes(':');
}
