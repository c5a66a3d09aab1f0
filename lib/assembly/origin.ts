/** Where a resource stands: said in plans and messages. */
export interface Origin {
  /** The stack's name, or the template's file name without its ending. */
  readonly stack: string;
  readonly logicalId: string;
}
