import type { RehearsalEvent } from '../event';

/** A view over the events of an execution. */
export interface Reporter {
  /** Takes one event, in the order in which they happened. */
  readonly report: (event: RehearsalEvent) => void;
  /** Called once, after the last event. */
  readonly close?: () => void;
}

/** One reporter that passes everything on to several. */
export function toReporter(reporters: readonly Reporter[]): Reporter {
  return {
    report: (event) => {
      for (const reporter of reporters) reporter.report(event);
    },
    close: () => {
      for (const reporter of reporters) reporter.close?.();
    },
  };
}
