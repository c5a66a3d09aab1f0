import { readFileSync } from 'node:fs';
import pc from 'picocolors';
import type { RehearsalEvent } from '../event';
import { type RunningAction, renderLiveLine, toRunning } from './live-line';
import { toQuestion } from './question';
import { renderEvent, renderLogTail, TAIL_LINES } from './render-event';
import { renderSummary } from './render-summary';
import type { Reporter } from './reporter';
import { type Style, toPlain } from './style';
import { toSummary } from './summary';

/** Where a terminal reporter writes: a terminal, or a file that only has `write`. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What a terminal reporter knows of its surroundings. */
export interface TerminalOptions {
  /** @default the working directory */
  readonly cwd?: string;
  /** @default whether the stream is a terminal and `NO_COLOR` is not set */
  readonly color?: boolean;
  /** @default the time */
  readonly clock?: () => Date;
}

/**
 * Tells a person what happens, and sums it up at the end. On a terminal the last line names the running actions and is drawn
 * anew each second; elsewhere each action has a line when it starts and one when it ends, without control characters.
 */
export function toTerminalReporter(stream: TerminalStream, options: TerminalOptions = {}): Reporter {
  const live = stream.isTTY === true;
  const color = options.color ?? (live && pc.isColorSupported);
  const style = { colors: pc.createColors(color), cwd: options.cwd ?? process.cwd(), starts: !live };
  const clock = options.clock ?? (() => new Date());
  const events: RehearsalEvent[] = [];
  let running: ReadonlyMap<string, RunningAction> = new Map();
  const draw = () => stream.write(toDrawing(running, clock(), stream.columns));
  const timer = live ? setInterval(draw, 1000) : undefined;
  timer?.unref();
  return {
    report: (event) => {
      events.push(event);
      running = toRunning(running, event);
      const text = toText([...renderEvent(event, style), ...tailOf(event, style)]);
      if (!live) stream.write(text);
      else if (text !== '') stream.write(`${CLEAR}${text}${toDrawing(running, clock(), stream.columns, text)}`);
      else draw();
    },
    close: () => {
      clearInterval(timer);
      const summary = events.length === 0 ? [] : renderSummary(toSummary(events), style);
      stream.write(`${live ? CLEAR : ''}${toText(summary)}`);
    },
  };
}

/** To the first column, and the line gone. */
const CLEAR = '\r\u001b[2K';

/** While a person is asked, the question stands in the last line: drawn again after what is told, and left alone meanwhile. */
function toDrawing(running: ReadonlyMap<string, RunningAction>, now: Date, columns = 80, told = ''): string {
  const asked = [...running.values()].find(({ question }) => question !== undefined);
  if (asked?.question !== undefined) return told === '' ? '' : toQuestion(asked.question);
  return `${CLEAR}${renderLiveLine(running.values(), now, columns)}`;
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The log is on disk by the time that an action's end is told. */
function tailOf(event: RehearsalEvent, style: Style): readonly string[] {
  if (event.type !== 'action' || event.state !== 'FAILED') return [];
  const lines = readFileSync(event.log, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES);
  return renderLogTail(lines.map(toPlain), event.log, style);
}
