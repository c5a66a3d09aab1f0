/** What the process says with its exit code. @see https://man.openbsd.org/sysexits for 70 */
export const exitCodes = {
  succeeded: 0,
  failed: 1,
  mistake: 2,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
