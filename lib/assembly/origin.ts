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
