import type { Part } from './plan';

/** Who approves: the person at the terminal, or `--yes`. */
export function toApprovalPart(input: {
  readonly reference: string;
  readonly yes: boolean;
  readonly canAsk: boolean;
}): Part {
  if (input.yes) {
    return { kind: 'real', what: 'approved by --yes' };
  }
  return input.canAsk
    ? { kind: 'real', what: 'asked at this terminal' }
    : {
        kind: 'missing',
        why: 'it waits for an answer, and there is no terminal to ask at',
        remedy: 'give --yes to approve without asking',
      };
}
