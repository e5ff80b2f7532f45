export type LogLevel = 'info' | 'warn' | 'error';

/** One line of the local cloud's log; `source` is a function's name or a part of the local cloud. */
export interface LogLine {
  readonly level: LogLevel;
  readonly source: string;
  readonly text: string;
}

export type Log = (line: LogLine) => void;
