/** What was deployed first of each artifact, to compare with what is deployed of it later in the same execution. */
export class DigestBook {
  private readonly first = new Map<string, { readonly digest: string; readonly by: string }>();

  /**
   * Enters what an action deploys.
   * @returns what is wrong when an earlier deploy took other bytes under the same name
   */
  enter(artifact: string, digest: string, by: string): string | undefined {
    const known = this.first.get(artifact);
    if (known === undefined) this.first.set(artifact, { digest, by });
    if (known === undefined || known.digest === digest) return undefined;
    return `the artifact "${artifact}" is ${digest}, and ${known.by} deployed it as ${known.digest}: it is not what was released`;
  }
}
