import type { Environment } from '../model/environment';
import type { OutputName, OutputReference, Text } from '../model/text';
import type { StoredValue, ValueReference } from '../model/value';

/** What a target hands out, by output: a text, or a token that CloudFormation resolves at deployment. */
export type TargetOutputs = Readonly<Partial<Record<OutputName, string>>>;

/** The environments and the outputs of all their targets, of which pipelines may speak. */
export class OutputDirectory {
  private readonly targets = new Map<string, TargetOutputs>();
  private readonly environments = new Map<string, Environment>();

  add(environment: string, target: string, outputs: TargetOutputs): void {
    this.targets.set(`${environment}.${target}`, outputs);
  }

  addEnvironment(environment: Environment): void {
    this.environments.set(environment.name, environment);
  }

  /** The environments, in the definition's order. */
  allEnvironments(): readonly Environment[] {
    return [...this.environments.values()];
  }

  /** The environment of a name, undefined when nobody added it. */
  environment(name: string): Environment | undefined {
    return this.environments.get(name);
  }

  /** Where a value is kept. @throws when nobody added the variable: the model has checked every reference. */
  stored(reference: ValueReference): StoredValue {
    if (reference.kind !== 'variable') return reference;
    const { environment, variable } = reference;
    const found = this.environments.get(environment)?.variables.find(({ name }) => name === variable);
    if (found === undefined) throw new Error(`no variable ${variable} of ${environment} was added`);
    return found.stored;
  }

  /** @throws when nobody added the target: the model has checked every reference. */
  find(environment: string, target: string): TargetOutputs {
    const outputs = this.targets.get(`${environment}.${target}`);
    if (outputs === undefined) throw new Error(`no target ${environment}.${target} was synthesized`);
    return outputs;
  }

  /** One output of a target. @throws when it has none of that name. */
  value(environment: string, target: string, output: OutputName): string {
    const value = this.find(environment, target)[output];
    if (value === undefined) throw new Error(`target ${environment}.${target} has no output ${output}`);
    return value;
  }

  /** A text of the definition with the targets' outputs in place of its references. */
  render(text: Text): string {
    return text.map((part) => (typeof part === 'string' ? part : this.resolve(part))).join('');
  }

  private resolve({ environment, target, output }: OutputReference): string {
    return this.value(environment, target, output);
  }
}
