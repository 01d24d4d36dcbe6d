/** Wrong usage or configuration: the message is for whoever typed the command. */
export class UsageError extends Error {
  override name = "UsageError";
}
