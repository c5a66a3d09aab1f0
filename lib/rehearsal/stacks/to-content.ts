import type { Resolver } from '../../assembly/intrinsics/resolver';
import { toResolvers } from '../../assembly/intrinsics/surroundings';
import { toValue } from '../../assembly/resolved';
import { type Resource, type Template, type TemplateMap, toMap, toTemplate } from '../../assembly/template';
import { tryText, unknownNames } from '../../assembly/value';
import { checkCapabilities } from './check-capabilities';
import { checkChosen } from './check-chosen';
import { tryTemplateError } from './check-template';
import type { KeptResource, StackContent } from './kept-stack';
import { referencesIn } from './references';
import { StackRefusal, type StackRequest } from './stack-service';
import { parseTemplateBody } from './template-body';
import { hiddenParameters, toParameters } from './to-parameters';

/** Where a stack is made, and what lies around it. */
export interface StackPlace {
  readonly account: string;
  readonly region: string;
  /** What a person gave by name for what no template says. */
  readonly imports: Readonly<Record<string, string>>;
  /** The values that other stacks export, by the names of the exports. */
  readonly exports: Readonly<Record<string, string>>;
  /** The value of a parameter of Systems Manager. */
  readonly parameter: (name: string) => string | undefined;
}

/** A parameter's value that must not be shown. */
export const HIDDEN = '****';

/** What a request makes of a stack. @throws StackRefusal, as CloudFormation refuses it */
export function toContent(request: StackRequest, place: StackPlace, directly: boolean): StackContent {
  const body = parseTemplateBody(request.template);
  const wrong = tryTemplateError(body, Buffer.byteLength(request.template));
  if (wrong !== undefined) throw new StackRefusal(wrong);
  const values = toParameters(toMap(body['Parameters']), request.parameters);
  const hidden = hiddenParameters(toMap(body['Parameters']));
  const parameters = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, hidden.has(name) ? HIDDEN : value]),
  );
  const resolver = toResolver(body, parameters, request.stack, place);
  const made = resolver.template.resources.filter((resource) => resolver.exists(resource));
  checkCapabilities(body, made, request.capabilities, directly);
  checkChosen(made, resolver);
  const { template, tags, capabilities, roleArn, policy } = request;
  return {
    ...{ template, parameters, tags: { ...tags }, capabilities: [...capabilities] },
    ...(roleArn !== undefined && { roleArn }),
    ...(policy !== undefined && { policy }),
    resources: made.map((resource) => toResource(resource, resolver)),
    ...toOutputs(resolver),
  };
}

function toResolver(
  body: TemplateMap,
  parameters: Readonly<Record<string, string>>,
  stack: string,
  { account, region, imports, exports, parameter }: StackPlace,
): Resolver {
  const template: Template = toTemplate(body, { stack, account, region, file: stack });
  const values = Object.entries(parameters).flatMap(([name, value]) => {
    const isStored = String(toMap(template.parameters[name])['Type']).startsWith('AWS::SSM::Parameter::Value');
    const known = isStored ? parameter(value) : value;
    return known === undefined ? [] : [[name, known] as const];
  });
  const givens = { imports: { ...exports, ...imports }, parameters: Object.fromEntries(values) };
  const [resolver] = toResolvers([withStored(template, parameters)], givens);
  if (resolver === undefined) throw new Error('a template has a resolver');
  return resolver;
}

/** What is not known of a parameter in Systems Manager is called by the name that the stack asks for, not the default. */
function withStored(template: Template, parameters: Readonly<Record<string, string>>): Template {
  const declared = Object.entries(template.parameters).map(([name, declaration]) => [
    name,
    { ...toMap(declaration), Default: parameters[name] },
  ]);
  return { ...template, parameters: Object.fromEntries(declared) };
}

function toResource(resource: Resource, resolver: Resolver): KeptResource {
  const { logicalId, type, properties } = resource;
  const needs = Object.entries(properties).map(([name, value]) => [name, referencesIn(value).map((one) => one.name)]);
  return {
    logicalId,
    type,
    physicalId: tryText(resolver.ref(resource)) ?? resolver.name(resource),
    properties: resolver.properties(resource),
    needs: Object.fromEntries(needs),
  };
}

function toOutputs(resolver: Resolver): Pick<StackContent, 'outputs' | 'unknownOutputs' | 'exports'> {
  const outputs: Record<string, string> = {};
  const unknownOutputs: Record<string, string> = {};
  const exports: Record<string, string> = {};
  for (const [name, declaration] of Object.entries(resolver.template.outputs)) {
    const { Value, Export, Condition } = toMap(declaration);
    const condition = typeof Condition === 'string' ? { condition: Condition } : {};
    if (!resolver.exists({ stack: '', logicalId: name, type: '', properties: {}, metadata: {}, ...condition }))
      continue;
    const value = toValue(
      resolver.properties({ stack: '', logicalId: name, type: '', properties: { Value }, metadata: {} })['Value'],
    );
    if (typeof value !== 'string') unknownOutputs[name] = unknownNames(value).join(', ');
    else outputs[name] = value;
    const exported = tryText(toValue(resolver.resolve(toMap(Export)['Name'])));
    if (exported && typeof value === 'string') exports[exported] = value;
  }
  return { outputs, unknownOutputs, exports };
}
