/** What a parameter holds before anything was released: never anything else, or an update of its stack would bring it back. */
export const nothingReleased = 'none';

/**
 * The name of the parameter that holds the image that was released to a target, by its digest; `none` until one was:
 * `/conveyor/storefront/production/api/image`.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html#sysman-parameter-name-constraints
 */
export function releaseParameterName(delivery: string, environment: string, target: string): string {
  return ['', 'conveyor', delivery, environment, target, 'image'].map(plain).join('/');
}

function plain(part: string): string {
  return part.replace(/[^A-Za-z0-9_.-]/g, '-');
}
