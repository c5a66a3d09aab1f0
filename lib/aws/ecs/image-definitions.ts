/** The file that the action Deploy/AWS/ECS reads, when its configuration names no other. */
export const imageDefinitionsFile = 'imagedefinitions.json';

/**
 * The text of the image definitions file of one container.
 *
 * @param image by its digest, `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api@sha256:…`
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html#pipelines-create-image-definitions
 */
export function renderImageDefinitions(container: string, image: string): string {
  return `${JSON.stringify([{ name: container, imageUri: image }])}\n`;
}
