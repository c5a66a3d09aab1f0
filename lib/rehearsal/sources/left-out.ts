/** Whether a file or folder of this name is no part of a folder's content: git's own, and what an installation puts there. */
export function isLeftOut(name: string): boolean {
  return name === '.git' || name === 'node_modules';
}
