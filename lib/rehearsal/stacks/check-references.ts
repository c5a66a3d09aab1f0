import { type TemplateMap, toMap } from '../../assembly/template';
import { referencesIn } from './references';

/** What CloudFormation says of a name that nothing in a template has; undefined when every name leads somewhere. */
export function checkReferences(body: TemplateMap): string | undefined {
  // What a loop or a macro writes is not known before it is expanded.
  if (JSON.stringify(body).includes('"Fn::ForEach::') || JSON.stringify(body).includes('"Fn::Transform"'))
    return undefined;
  return (
    dependencies(body) ??
    unresolved(body, 'Resources') ??
    unresolved(body, 'Outputs') ??
    conditions(body) ??
    mappings(body)
  );
}

function unresolved(body: TemplateMap, block: 'Resources' | 'Outputs'): string | undefined {
  const known = new Set([...Object.keys(toMap(body['Resources'])), ...Object.keys(toMap(body['Parameters']))]);
  const references = referencesIn(body[block]).filter(({ name }) => !name.startsWith('AWS::') && !known.has(name));
  const attribute = references.find(({ kind }) => kind === 'GetAtt');
  if (attribute !== undefined) {
    return `Template error: instance of Fn::GetAtt references undefined resource ${attribute.name}`;
  }
  const names = [...new Set(references.filter(({ kind }) => kind === 'Ref').map(({ name }) => name))];
  return names.length === 0
    ? undefined
    : `Template format error: Unresolved resource dependencies [${names.join(', ')}] in the ${block} block of the template`;
}

function dependencies(body: TemplateMap): string | undefined {
  const resources = toMap(body['Resources']);
  const names = Object.values(resources).flatMap((declaration) => dependsOn(declaration));
  const missing = [...new Set(names.filter((name) => !Object.hasOwn(resources, name)))];
  return missing.length === 0
    ? undefined
    : `Template format error: Unresolved resource dependencies [${missing.join(', ')}] in the Resources block of the template`;
}

/** The resources that a declaration says it depends on. */
export function dependsOn(declaration: unknown): readonly string[] {
  const names = toMap(declaration)['DependsOn'] ?? [];
  return [...(Array.isArray(names) ? names : [names])].map(String);
}

function conditions(body: TemplateMap): string | undefined {
  const known = toMap(body['Conditions']);
  const chosen = referencesIn([body['Resources'], body['Outputs']]).find(
    ({ kind, name }) => kind === 'If' && !Object.hasOwn(known, name),
  );
  if (chosen !== undefined) return `Template error: unresolved condition dependency ${chosen.name} in Fn::If`;
  for (const block of ['Resources', 'Outputs'] as const) {
    const names = Object.values(toMap(body[block])).map((declaration) => toMap(declaration)['Condition']);
    const missing = names.find((name) => typeof name === 'string' && !Object.hasOwn(known, name));
    if (missing !== undefined) {
      return `Template format error: Unresolved condition dependency ${String(missing)} in the ${block} block of the template`;
    }
  }
  const names = referencesIn(known).filter(({ kind, name }) => kind === 'Ref' && !isKnownIn(body, name));
  return names.length === 0
    ? undefined
    : `Template format error: Unresolved dependencies [${[...new Set(names.map(({ name }) => name))].join(', ')}]. Cannot reference resources in the Conditions block of the template`;
}

function isKnownIn(body: TemplateMap, name: string): boolean {
  return name.startsWith('AWS::') || Object.hasOwn(toMap(body['Parameters']), name);
}

function mappings(body: TemplateMap): string | undefined {
  const missing = referencesIn(body).find(
    ({ kind, name }) => kind === 'FindInMap' && !Object.hasOwn(toMap(body['Mappings']), name),
  );
  return (
    missing && `Template error: Mapping named '${missing.name}' is not present in the 'Mappings' section of template.`
  );
}
