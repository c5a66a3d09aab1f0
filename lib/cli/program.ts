import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { reportBug } from './bug';
import type { BuildspecResult } from './buildspec';
import { type ExitCode, exitCodes } from './exit-code';
import type { ExplainFlags } from './explain';
import type { RehearseFlags } from './rehearse-flags';

/** Runs one command line to its end; never throws. `root` is the folder of Conveyor's own package. */
export async function main(argv: readonly string[], root: string): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.succeeded;
  const program = toProgram(root, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.succeeded : exitCodes.mistake;
    return reportBug(error, process.stderr);
  }
}

function toProgram(root: string, exit: (code: ExitCode) => void): Command {
  const program = new Command('conveyor')
    .description('Delivery pipelines on AWS: declared in one file, synthesized by the CDK, rehearsed on this machine.')
    .version(versionOf(root), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .exitOverride()
    .showHelpAfterError('(conveyor --help lists the commands)');
  addCheck(program, exit);
  addBuildspec(program, root, exit);
  addExplain(program, exit);
  addRehearse(program, root, exit);
  return program;
}

function addCheck(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('validate a definition: silence and 0 when it is good, every mistake at once and 2 otherwise')
    .argument('[file]', 'the definition', 'conveyor.yaml')
    .action(async (file: string) => {
      const { check } = await import('./check.js');
      const checked = await check(file);
      process.stderr.write(checked.stderr);
      exit(checked.exitCode);
    });
}

function addBuildspec(program: Command, root: string, exit: (code: ExitCode) => void): void {
  program
    .command('buildspec')
    .description('print the buildspec that is written for a build or a test')
    .argument('<action>', 'its name, or Stage.Action, or pipeline/Stage.Action')
    .argument('[file]', 'the definition', 'conveyor.yaml')
    .action(async (action: string, file: string) => {
      const { printBuildspec } = await import('./buildspec.js');
      exit(print(printBuildspec(action, file, root)));
    });
}

function addExplain(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description('print which pipelines a change would start, and why')
    .argument('<change>', 'a commit, a range such as main~3..main, or a tag')
    .argument('[file]', 'the definition', 'conveyor.yaml')
    .option('--repository <path>', 'the git repository that holds the change', '.')
    .option('--branch <name>', 'the branch that it is pushed to; the one that is checked out when not given')
    .action(async (change: string, file: string, flags: ExplainFlags) => {
      const { explain } = await import('./explain.js');
      exit(print(await explain(change, file, flags, process.stdout.isTTY)));
    });
}

function print({ exitCode, stdout, stderr }: BuildspecResult): ExitCode {
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  return exitCode;
}

function addRehearse(program: Command, root: string, exit: (code: ExitCode) => void): void {
  program
    .command('rehearse')
    .description('run the synthesized pipeline on this machine, from its source to its last stage')
    .argument('[file]', 'the definition', 'conveyor.yaml')
    .option('--pipeline <name>', 'which pipeline, when there are several')
    .addOption(
      new Option('--assembly <dir>', 'rehearse a cloud assembly that is already synthesized').conflicts('template'),
    )
    .option('--template <file>', 'rehearse one CloudFormation template')
    .option(
      '--source <action=path>',
      'a git repository, a folder, a zip or an image that stands for a source (repeatable)',
      list,
      [],
    )
    .option('--stand-in <action=command>', 'a command that runs in place of an action (repeatable)', list, [])
    .option('--secret <name=value>', 'the value of a Secrets Manager secret (repeatable)', list, [])
    .option('--import <name=value>', 'a value that another stack would export (repeatable)', list, [])
    .option(
      '--code <function=path>',
      'the code of a Lambda function that the template alone does not have (repeatable)',
      list,
      [],
    )
    .option(
      '--target <name=command,port,health>',
      'a command that stands for the tasks of an ECS service, the port at which it listens (empty: it finds one in PORT) and the path of its health check (repeatable)',
      list,
      [],
    )
    .option('--server <provider=url>', 'the Jenkins that runs the actions of a custom provider (repeatable)', list, [])
    .option('--aws-endpoint <url>', 'what answers for AWS: stacks are deployed there, and other calls handed on')
    .option('--allow-remote', 'let --aws-endpoint be somewhere else than on this machine', false)
    .option('--alarm <name=state>', 'the state of an alarm: OK, ALARM or INSUFFICIENT_DATA (repeatable)', list, [])
    .option('--yes', 'give every approval without asking', false)
    .option('--plan', 'print what would run and what would not, and run nothing', false)
    .addOption(
      new Option('--watch', 'stay, and run again at each commit that would start the pipeline on AWS')
        .default(false)
        .conflicts('plan'),
    )
    .option('--events <file>', 'write each event of the run to a file, a line of JSON each')
    .option('--home <dir>', 'where executions, buckets and repositories are kept', '.conveyor')
    .action(async (file: string, flags: RehearseFlags) => {
      const { rehearseCommand } = await import('./rehearse.js');
      exit(await rehearseCommand(file, flags, root));
    });
}

function list(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
