import type { Part } from './plan';

/** A part that nothing here can play; a stand-in always can. */
export function missing(why: string, reference: string): Part {
  return { kind: 'missing', why, remedy: `give --stand-in ${reference}=COMMAND` };
}
