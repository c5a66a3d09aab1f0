/** Credentials of one endpoint, worth something on loopback only and only while it listens. */
export interface Credentials {
  /** `AKIA` and 16 letters and digits, drawn anew for each endpoint. */
  readonly accessKeyId: string;
  /** 40 characters that nothing checks. */
  readonly secretAccessKey: string;
}

/** Who signed a request, as its credential scope tells. */
export interface Signer {
  /** The id of the key that signed. */
  readonly accessKeyId: string;
  /** The region that the request was signed for. */
  readonly region: string;
  /** The service's signing name: `sns`, `secretsmanager`. */
  readonly service: string;
}

/** Access key ids are written in base32. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Draws credentials; `random` gives that many random bytes. */
export function drawCredentials(random: (size: number) => Uint8Array): Credentials {
  const letters = Array.from(random(16), (byte) => alphabet[byte % alphabet.length]);
  return { accessKeyId: `AKIA${letters.join('')}`, secretAccessKey: Buffer.from(random(30)).toString('base64url') };
}

/**
 * Who signed a request: from the `Authorization` header, or from the query of a presigned URL.
 *
 * Only the key id is looked at, not the signature: the id is 80 random bits that no other process is told, and whoever
 * can read it from the environment of a child process can read the secret beside it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 */
export function trySigner(authorization: string | undefined, query: URLSearchParams): Signer | undefined {
  const scope = /^AWS4-HMAC-SHA256 .*?Credential=([^,\s]+)/.exec(authorization ?? '')?.[1];
  const [accessKeyId, , region, service] = (scope ?? query.get('X-Amz-Credential') ?? '').split('/');
  return accessKeyId && region && service ? { accessKeyId, region, service } : undefined;
}
