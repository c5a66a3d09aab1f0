/** A configuration that the action cannot be run by, with the reason as its message. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
}
