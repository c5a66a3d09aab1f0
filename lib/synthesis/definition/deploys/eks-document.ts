import type * as z from 'zod';
import { exactlyOneWay, fields, list, named, text, texts } from '../field';

const ways = {
  helm: fields('By Helm.', {
    release: text("The release's name.", { examples: ['storefront'] }),
    chart: text('The directory of the chart in the artifact, or its archive.', { examples: ['deploy/chart'] }),
    values: texts('Files of values, from the directory of the chart.', {
      otherwise: "the chart's own",
      examples: ['values-production.yaml'],
    }).optional(),
  }).optional(),
  kubectl: fields('By kubectl.', {
    manifests: texts('Files of Kubernetes in the artifact.', { examples: ['deploy/k8s/app.yaml'] }),
  }).optional(),
};

/** What stands under `eks` of a deploy. */
export const eksDocument = fields(
  'Deploy to a cluster of Amazon EKS that exists, by `helm` or by `kubectl`. Output: `cluster`, and `url` when you say it.',
  {
    cluster: text('The name of the cluster. The role of the deploy needs an access entry there.', {
      examples: ['shop'],
    }),
    ...ways,
    namespace: text('The namespace of Kubernetes.', { otherwise: '`default`', examples: ['storefront'] }).optional(),
    variables: named(text('A text.'), 'What stands for `$NAME` in manifests and values: text, `#{namespace.key}`.', {
      otherwise: 'none',
      examples: [{ IMAGE: '#{image.IMAGE_URI}' }],
    }).optional(),
    vpc: fields('The network from which a private cluster is reached.', {
      subnets: list(text('A subnet.'), 'Private subnets.', { examples: [['subnet-0a1b2c3d4e5f60718']] }),
      securityGroups: list(text('A security group.'), 'The security groups there.', {
        examples: [['sg-0a1b2c3d4e5f60718']],
      }),
    })
      .meta({
        description: 'The network from which a private cluster is reached. Default: it is reached from outside.',
      })
      .optional(),
    url: text('Where people reach what runs there. Output: `url`.', {
      examples: ['https://shop.acme.example/'],
    }).optional(),
  },
).meta(exactlyOneWay(Object.keys(ways)));

/** A deploy to EKS as it is written. */
export type EksDocument = z.infer<typeof eksDocument>;
