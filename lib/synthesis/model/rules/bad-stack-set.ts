import { LOGICAL_NAME, STACK_NAME, STACK_NAME_SAID } from '../../../aws/cloudformation/names';
import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { StackSet } from '../targets/stackset';
import { renderText } from '../text';
import type { Finding, Rule } from './rule';

export const badStackSet: Rule = {
  id: 'BadStackSet',
  sentence: `A stack set is named with ${STACK_NAME_SAID}; its template is a file of the artifact; its accounts have twelve digits, its organizational units and regions the form that AWS gives them, each once; its parameters are named with letters and digits and have values without spaces; its roles are an ARN and a name, and its percentages 1 to 100.`,
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) {
      if (deploy.target.kind !== 'stack-set') continue;
      for (const finding of ofSet(deploy.target)) {
        yield { at: deploy.target, ...finding, message: `${labelOf(deploy)}: ${finding.message}` };
      }
    }
  },
};

type Trouble = Omit<Finding, 'at'>;

function* ofSet(target: StackSet): Iterable<Trouble> {
  const { stackSet, template } = target;
  if (!STACK_NAME.test(stackSet)) {
    yield { key: ['name'], message: `"${stackSet}" is no name of a stack set`, hint: STACK_NAME_SAID };
  }
  if (template.startsWith('/') || template.split('/').includes('..') || template.includes(':')) {
    const hint = 'for example template.yaml';
    yield { key: ['template'], message: `"${template}" is no path in the artifact`, hint };
  }
  yield* ofPlaces(target);
  yield* ofParameters(target);
  yield* ofRoles(target);
  for (const key of ['concurrency', 'tolerance'] as const) {
    const percent = target[key];
    if (percent === undefined || percent <= 100) continue;
    yield { key: [key], message: `${percent} is no percentage`, hint: '1 to 100' };
  }
}

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html */
const UNIT = /^(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|r-[0-9a-z]{4,32})$/;

const REGION = /^[a-z]{2}(-[a-z]+)+-\d+$/;

function* ofPlaces({ targets, regions, permissions }: StackSet): Iterable<Trouble> {
  yield* ofList('regions', regions, REGION, 'is no region', 'for example ap-northeast-2');
  if (permissions.kind === 'self-managed') {
    yield* ofList('accounts', targets, /^\d{12}$/, 'is no account', 'twelve digits, in quotes');
  } else {
    const said = 'is no organizational unit';
    yield* ofList('organizationalUnits', targets, UNIT, said, 'for example ou-ab12-34cdefgh');
  }
}

function* ofList(key: string, all: readonly string[], form: RegExp, said: string, hint: string): Iterable<Trouble> {
  for (const [index, one] of all.entries()) {
    if (!form.test(one)) yield { key: [key, index], message: `"${one}" ${said}`, hint };
    else if (all.indexOf(one) !== index) {
      yield { key: [key, index], message: `"${one}" stands there twice`, hint: 'say it once' };
    }
  }
}

/** CodePipeline takes `ParameterKey=KEY,ParameterValue=VALUE`, with a space between two of them. */
function* ofParameters({ parameters }: StackSet): Iterable<Trouble> {
  for (const [name, text] of Object.entries(parameters)) {
    const key = ['parameters', name];
    if (!LOGICAL_NAME.test(name)) {
      yield { key, part: 'key', message: `"${name}" is no name of a parameter`, hint: 'letters and digits' };
    }
    if (!/[\s,"]/.test(renderText(text))) continue;
    const hint = 'CodePipeline tells parameters apart by them: let the template have it as a default, or a mapping';
    yield { key, message: `the value of ${name} has a space, a comma or a quotation mark`, hint };
  }
}

function* ofRoles({ permissions }: StackSet): Iterable<Trouble> {
  if (permissions.kind === 'service-managed') return;
  const { administrationRole: arn, executionRole } = permissions;
  if (arn !== undefined && !/^arn:aws(-cn|-us-gov)?:iam::\d{12}:role\/.+$/.test(arn)) {
    const hint = 'for example arn:aws:iam::111122223333:role/AWSCloudFormationStackSetAdministrationRole';
    yield { key: ['administrationRole'], message: `"${arn}" is no ARN of a role`, hint };
  }
  // @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html
  if (!/^[\w+=,.@-]{1,64}$/.test(executionRole)) {
    yield {
      key: ['executionRole'],
      message: `"${executionRole}" is no name of a role`,
      hint: 'its name, without an ARN',
    };
  }
}
