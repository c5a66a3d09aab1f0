import { type Resolved, toValue } from '../resolved';
import { type Template, toMap } from '../template';
import { tryText } from '../value';
import { type Resolver, toResolver } from './resolver';
import type { Surroundings } from './scope';

/** What a person gives by name for what no file says. */
export interface Givens {
  /** Export names, or the names of other unknowns, and their values. */
  readonly imports: Readonly<Record<string, string>>;
  /** Values of the templates' parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A resolver for each template; all of them see one another's exports and outputs. */
export function toResolvers(templates: readonly Template[], givens: Givens): readonly Resolver[] {
  const resolvers: Resolver[] = [];
  const surroundings = toSurroundings(resolvers, givens);
  resolvers.push(...templates.map((template) => toResolver(template, surroundings)));
  return resolvers;
}

function toSurroundings(resolvers: readonly Resolver[], { imports, parameters }: Givens): Surroundings {
  const once = toOnce();
  let exports: ReadonlyMap<string, () => Resolved | undefined> | undefined;
  return {
    once,
    given: (name) => tryOwn(imports, name),
    parameter: (template, name) => tryOwn(parameters, name) ?? parentsParameter(resolvers, template, name),
    exported(template, name) {
      exports ??= toExports(resolvers);
      const value = exports.get(exportKey(template, name));
      return value && once(`export ${exportKey(template, name)}`, value);
    },
    output(stack, region, output) {
      const producer = resolvers.find(({ template }) => template.stack === stack && template.region === region);
      return producer && once(`output ${stack}/${region}/${output}`, () => outputOf(producer, output));
    },
    nestedOutput(template, logicalId, output) {
      const child = resolvers.find((resolver) => isChild(resolver.template, template, logicalId));
      return child && once(`output ${child.template.stack}/${output}`, () => outputOf(child, output));
    },
  };
}

/** Remembers what is being resolved, so that what leads back to itself ends. */
function toOnce(): Surroundings['once'] {
  const open = new Set<string>();
  return (key, run) => {
    if (open.has(key)) {
      return undefined;
    }
    open.add(key);
    try {
      return run();
    } finally {
      open.delete(key);
    }
  };
}

function toExports(resolvers: readonly Resolver[]): ReadonlyMap<string, () => Resolved | undefined> {
  return new Map(
    resolvers.flatMap((resolver) =>
      Object.keys(resolver.template.outputs).flatMap((output) => {
        const name = toValue(resolver.resolve(toMap(declarationOf(resolver, output)['Export'])['Name']));
        const text = tryText(name);
        return text ? [[exportKey(resolver.template, text), () => outputOf(resolver, output)] as const] : [];
      }),
    ),
  );
}

/** Exports are a region's and an account's own. */
function exportKey({ account, region }: Template, name: string): string {
  return `${account}/${region}/${name}`;
}

function outputOf(resolver: Resolver, output: string): Resolved | undefined {
  return resolver.resolve(declarationOf(resolver, output)['Value']);
}

function declarationOf(resolver: Resolver, output: string): Readonly<Record<string, unknown>> {
  return toMap(resolver.template.outputs[output]);
}

function isChild(child: Template, parent: Template, logicalId: string): boolean {
  return child.parent?.stack === parent.stack && child.parent.logicalId === logicalId;
}

/** A nested stack's parameters stand in the resource that makes it. */
function parentsParameter(resolvers: readonly Resolver[], template: Template, name: string): Resolved | undefined {
  const parent = resolvers.find((resolver) => resolver.template.stack === template.parent?.stack);
  const maker = parent?.template.resources.find((resource) => resource.logicalId === template.parent?.logicalId);
  return parent?.resolve(toMap(maker?.properties['Parameters'])[name]);
}

function tryOwn(record: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
