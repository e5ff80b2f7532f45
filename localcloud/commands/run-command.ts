import path from 'node:path';
import { CloudFault } from '../engine/cloud-fault';
import { backup } from './backup';
import type { Command, Place } from './command';
import { exportDocuments } from './export';
import { importDocuments } from './import';
import { Refusal } from './refusal';
import { reset } from './reset';
import { restore } from './restore';

const commands: readonly Command[] = [backup, restore, exportDocuments, importDocuments, reset];

export interface Outcome {
  /** 0 done, 1 refused, 2 asked in a way nobody understands. */
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

export async function runCommand(args: readonly string[], place: Place): Promise<Outcome> {
  const [name, ...rest] = args;
  const command = commands.find((known) => known.name === name);
  const flags = rest.filter((arg) => arg.startsWith('--'));
  const [target = '', ...tooMany] = rest.filter((arg) => !arg.startsWith('--'));
  const isUnderstood =
    command !== undefined &&
    tooMany.length === 0 &&
    (target !== '') === (command.argument !== undefined) &&
    flags.every((flag) => command.flags?.includes(flag));
  if (!isUnderstood) return { exitCode: 2, text: help() };
  try {
    const done = await command.run(place, path.resolve(place.workingDir, target), flags);
    return { exitCode: 0, text: done };
  } catch (error) {
    return { exitCode: 1, text: sentenceOf(error, place) };
  }
}

function sentenceOf(error: unknown, { dataDir }: Place): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof CloudFault && error.code === 'DATA_FILE_IN_USE')
    return `本地云正在使用 ${dataDir}，请先按 Ctrl-C 停下它再试。`;
  if (error instanceof CloudFault && error.code === 'DATA_FILE_UNUSABLE')
    return `现在的数据不能用：${error.message}`;
  return `没有做成：${error instanceof Error ? error.message : String(error)}`;
}

const usage = ({ name, argument = '', flags = [] }: Command): string =>
  [name, argument, ...flags.map((flag) => `[${flag}]`)].filter((word) => word !== '').join(' ');

function help(): string {
  const width = Math.max(...commands.map((command) => usage(command).length)) + 4;
  const lines = commands.map((command) => `  ${usage(command).padEnd(width)}${command.purpose}`);
  return [
    '用法：npm run cloud -- <命令>',
    '',
    ...lines,
    '',
    '数据在 DATA_DIR（不设时是 .data）。请先停下本地云再用这些命令。',
  ].join('\n');
}
