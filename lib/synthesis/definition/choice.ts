import * as z from 'zod';

/** A map that says exactly one of several things, each by a key of its own. */
export interface Choice {
  /** What the map is, with its article: `an action`. */
  readonly what: string;
  /** The key of each option, in the order of the options: `build`, `test`, … */
  readonly keys: readonly string[];
}

/**
 * A union whose options are told apart by the key that each requires. A problem with it carries the choice, so that it can be
 * explained by the option that the person chose and not by all of them. An option after the last key is for maps of maps.
 */
export function choice<const T extends readonly z.core.SomeType[]>(given: Choice, options: T) {
  for (const option of options) choices.set(keysOf(option).join('|'), given);
  return z.union(options, { error: `${given.what}|${given.keys.join('|')}` });
}

/** The choice that a union's problem carries, or nothing when the union is no choice. */
export function toChoice(message: string): Choice | undefined {
  const [what, ...keys] = message.split('|');
  return what === undefined || keys.length === 0 ? undefined : { what, keys };
}

/** Every choice of the language, by the keys of each of its options. */
const choices = new Map<string, Choice>();

/**
 * The choice that a map makes twice. The library takes the only option whose other keys are right, and calls the key of the
 * second option unknown.
 *
 * @param known the keys of the option that was taken
 * @param unknown the key that it does not know
 */
export function severalOf(known: readonly string[], unknown: string): Choice | undefined {
  const made = choices.get(known.join('|'));
  return made?.keys.includes(unknown) === true ? made : undefined;
}

function keysOf(option: z.core.SomeType): readonly string[] {
  return option instanceof z.ZodObject ? Object.keys(option.shape) : [];
}
