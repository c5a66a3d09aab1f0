import type { ActionRun, ActionRunner } from '../action-run';
import { abandoned, failed, succeeded } from '../outcome';

/**
 * Approval/AWS/Manual: asks the person, unless `--yes` has answered already.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html
 */
export const manualApproval: ActionRunner = {
  key: 'Approval/AWS/Manual',
  async run(run) {
    const { stage, name } = run.planned.action;
    const topic = run.configuration['NotificationArn'];
    const message = run.configuration['CustomData'] ?? `${stage}.${name}: approve?`;
    run.log(message);
    run.tell({ type: 'approval', stage, action: name, message, ...(topic !== undefined && { topic }) });
    if (topic !== undefined) run.world.publish(topic, toApprovalMessage(run));
    if (run.world.yes) return succeeded({}, { summary: 'approved by --yes' });
    if (run.world.ask === undefined) return failed('nobody can be asked here', 'JobFailed');
    const approved = await run.world.ask(message, run.signal);
    if (run.signal.aborted) return abandoned();
    return approved ? succeeded({}, { summary: 'approved' }) : failed('rejected', 'JobFailed', { summary: 'rejected' });
  },
};

/** An approval waits for seven days. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html */
const EXPIRES_MS = 7 * 24 * 60 * 60 * 1000;

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals-json-format.html */
function toApprovalMessage(run: ActionRun): { readonly subject: string; readonly body: string } {
  const { stage, name } = run.planned.action;
  const { region, name: pipeline } = run.pipeline;
  const console = `https://console.aws.amazon.com/codesuite/codepipeline/pipelines/${pipeline}/view?region=${region}`;
  const approval = {
    pipelineName: pipeline,
    stageName: stage,
    actionName: name,
    token: run.executionId,
    expires: `${new Date(run.world.clock().getTime() + EXPIRES_MS).toISOString().slice(0, 16)}Z`,
    externalEntityLink: run.configuration['ExternalEntityLink'] ?? null,
    approvalReviewLink: `${console}#/${stage}/${name}/approve/${run.executionId}`,
    customData: run.configuration['CustomData'] ?? null,
  };
  return {
    subject: `APPROVAL NEEDED: AWS CodePipeline ${pipeline} for action ${name}`.slice(0, 100),
    body: JSON.stringify({ region, consoleLink: console, approval }, undefined, 2),
  };
}
