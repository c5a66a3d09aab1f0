import type { EksDocument } from '../../definition/deploys/eks-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { type Text, toText } from '../text';

/** A cluster of Amazon EKS that exists already. Outputs: `cluster`, and `url` when given. */
export interface ExistingCluster {
  readonly kind: 'cluster';
  /** The deploy action's name. */
  readonly name: string;
  readonly cluster: string;
  readonly way: ClusterWay;
  /** @default - `default` */
  readonly namespace?: string;
  /** What stands for `$NAME` in manifests and values. */
  readonly variables: Readonly<Record<string, Text>>;
  /** From where it is reached. @default - from outside of its network */
  readonly vpc?: ClusterVpc;
  /** Where people reach what runs there. @default - the target has no `url` output */
  readonly url?: string;
}

/** A network from which a cluster is reached: at least one of each. */
export interface ClusterVpc {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
}

/** What puts an artifact on a cluster. */
export type ClusterWay =
  | {
      readonly kind: 'helm';
      readonly release: string;
      /** A directory of the artifact, or an archive. */
      readonly chart: string;
      /** Files of the chart's directory; empty: the chart's own values. */
      readonly values: readonly string[];
    }
  /** Files of the artifact; at least one. */
  | { readonly kind: 'kubectl'; readonly manifests: readonly string[] };

/** What is written under `eks` of the deploy `name` → the target; `path` leads to `eks`. Problems: `ExactlyOneWay`, `BadReference`. */
export function toEksTarget(name: string, document: EksDocument, path: Path, conversion: Conversion): ExistingCluster {
  const { cluster, namespace, variables = {}, vpc, url } = document;
  const at = (key: string) => [...path, 'variables', key];
  const texts = Object.entries(variables).map(([key, value]) => [key, toText(value, at(key), conversion)] as const);
  return conversion.made(
    {
      kind: 'cluster',
      name,
      cluster,
      way: toWay(name, document, path, conversion),
      variables: Object.fromEntries(texts),
      ...(vpc !== undefined && { vpc }),
      ...(namespace !== undefined && { namespace }),
      ...(url !== undefined && { url }),
    },
    path,
  );
}

function toWay(name: string, { helm, kubectl }: EksDocument, path: Path, conversion: Conversion): ClusterWay {
  if ((helm === undefined) === (kubectl === undefined)) {
    conversion.remark({
      code: 'ExactlyOneWay',
      path: helm === undefined ? path : [...path, 'kubectl'],
      part: 'key',
      message: `deploy "${name}" says ${helm === undefined ? 'neither helm nor kubectl' : 'helm and kubectl'}`,
      hint: 'say exactly one of helm, kubectl',
    });
  }
  if (helm === undefined) return { kind: 'kubectl', manifests: [kubectl?.manifests ?? []].flat() };
  return { kind: 'helm', release: helm.release, chart: helm.chart, values: [helm.values ?? []].flat() };
}
