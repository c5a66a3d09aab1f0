/** How a deployment to several hosts went. */
export interface BatchesEnd<F> {
  /** Whether as many hosts are healthy as must be, and one at least was deployed to. */
  readonly ok: boolean;
  readonly deployed: number;
  readonly failures: readonly F[];
}

/**
 * Deploys to hosts, as many at a time as may be away; it ends early when one more would be too many. A host that failed is
 * not healthy.
 *
 * @param fewest how many hosts must stay healthy
 * @param deploy answers why a host failed
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/instances-health.html
 */
export async function inBatches<H, F>(
  hosts: readonly H[],
  fewest: number,
  deploy: (host: H) => Promise<F | undefined>,
): Promise<BatchesEnd<F>> {
  const failures: F[] = [];
  let deployed = 0;
  for (let next = 0; next < hosts.length; ) {
    const size = hosts.length - failures.length - fewest;
    if (size < 1) return { ok: false, deployed, failures };
    const ended = await Promise.all(hosts.slice(next, next + size).map(deploy));
    next += ended.length;
    const failed = ended.filter((failure) => failure !== undefined);
    failures.push(...failed);
    deployed += ended.length - failed.length;
  }
  return { ok: deployed > 0 && hosts.length - failures.length >= fewest, deployed, failures };
}
