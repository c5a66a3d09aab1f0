import type { ScriptableEvent } from './server-lifecycle';

/**
 * The application specification of a revision for EC2 instances and on-premises hosts, `appspec.yml` at its root.
 *
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure.html
 */
export interface ServerAppspec {
  readonly version: string;
  readonly os: 'linux' | 'windows';
  /** What is copied, in order. */
  readonly files?: readonly AppspecFile[];
  /**
   * What becomes of a file that stands at a destination and that no earlier deployment of the group put there.
   * @default DISALLOW
   */
  readonly file_exists_behavior?: FileExistsBehavior;
  /** Only where `os` is linux. */
  readonly permissions?: readonly AppspecPermission[];
  /** The scripts of lifecycle events, in the order in which they run. */
  readonly hooks?: Readonly<Partial<Record<ScriptableEvent, readonly AppspecScript[]>>>;
}

/** What becomes of a file that is there already. @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-files.html */
export type FileExistsBehavior = 'DISALLOW' | 'OVERWRITE' | 'RETAIN';

/** One instruction to copy. */
export interface AppspecFile {
  /** A path from the root of the revision; `/` is all of it. Of a directory its content is copied, not itself. */
  readonly source: string;
  /** The absolute path of a directory on the host; it is made if need be. */
  readonly destination: string;
}

/** Permissions of what was copied. @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-permissions.html */
export interface AppspecPermission {
  /** The absolute path of a copied file, or of a directory. */
  readonly object: string;
  /** Which names right within the directory are meant, with `*`. @default `**`, everything below it */
  readonly pattern?: string;
  /** Which of these names are not. @default none */
  readonly except?: readonly string[];
  readonly owner?: string;
  readonly group?: string;
  /** One to four octal digits: `0644`. */
  readonly mode?: string;
  /** Entries as `setfacl` takes them: `u:bob:rw`. */
  readonly acls?: readonly string[];
  /** The label of SELinux. */
  readonly context?: { readonly user?: string; readonly type: string; readonly range?: string };
  /** Whether files, directories or both are meant. @default both */
  readonly type?: readonly ('file' | 'directory')[];
}

/** A script of a lifecycle event. */
export interface AppspecScript {
  /** Its path from the root of the revision. */
  readonly location: string;
  /** The seconds after which it has failed, 1 to 3600. @default 3600 */
  readonly timeout?: number;
  /** The user whom it runs as. @default the agent's, root */
  readonly runas?: string;
}

/** The names under which the agent looks for it, in this order. */
export const APPSPEC_FILES = ['appspec.yml', 'appspec.yaml'] as const;

/**
 * The longest that the scripts of one lifecycle event may take together, and one that says nothing, in seconds.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html
 */
export const MOST_SECONDS = 3600;
