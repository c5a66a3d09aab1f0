/** Where a resource stands: said in plans and messages. */
export interface Origin {
  /** The stack's name, or the template's file name without its ending. */
  readonly stack: string;
  readonly logicalId: string;
}

/** The origin of a resource. */
export function toOrigin({ stack, logicalId }: Origin): Origin {
  return { stack, logicalId };
}

/** A short name for a resource in plans and messages: its own name, or its logical id when the name is made up. */
export function labelOf({ stack, logicalId, name }: Origin & { readonly name: string }): string {
  return name.startsWith(`${stack}-`) && MADE_UP.test(name) ? logicalId : name;
}

/** The twelve digits at the end of a made-up name. */
const MADE_UP = /-[0-9a-f]{12}$/;
