import { capitalize } from "../../code/identifier.js";

export const clientModule = "client";

/** What the client's module declares whatever the document says, local names included: an operation of such a name would be hidden by them. */
export const reservedNames: readonly string[] = [
  "Client",
  "ClientOptions",
  "ClientTransport",
  "Defaults",
  "Given",
  "SharedHeaders",
  "createClient",
  "createTransport",
  "args",
  "call",
  "options",
  "parameters",
  "transport",
];

export type OperationRole = "operation" | "arguments" | "result" | "descriptor";

/** What the client's module declares for an operation of a name. */
export function operationNames(name: string): Readonly<Record<OperationRole, string>> {
  return {
    operation: name,
    arguments: `${capitalize(name)}Arguments`,
    result: `${capitalize(name)}Result`,
    descriptor: `${name}Operation`,
  };
}
