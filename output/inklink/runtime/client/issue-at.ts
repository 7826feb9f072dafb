// Part of flatspec's runtime: copied as it is into generated output.

import { pointerOf, type Issue } from "../validation/issue.js";
import type { ArgumentGroups, Fields } from "./arguments.js";
import {
  headerSecrets,
  isSecretName,
  namedSecrets,
  redactValues,
} from "./redaction.js";

/** Says whether a text holds a secret, or a name is one of a secret. */
export interface Secrets {
  readonly isHeldBy: (text: string) => boolean;
  readonly isName: (name: string) => boolean;
}

/** The secrets of one call: what its headers say, those of the client included, and what stands under the name of a secret. */
export function secretsOf(
  groups: ArgumentGroups,
  headers: readonly Fields[],
  secretNames: readonly string[],
): Secrets {
  const entries = headers
    .flatMap((fields) => [...fields])
    .flatMap(([name, value]): [string, string][] =>
      texts([value].flat()).map((text) => [name.toLowerCase(), text]),
    );
  const redact = redactValues([
    ...headerSecrets(entries, secretNames),
    ...namedSecrets(groups, secretNames),
  ]);
  return {
    isHeldBy: (text) => redact(text) !== text,
    isName: (name) => isSecretName(name, secretNames),
  };
}

/** An issue of a value as one of what the value is part of, under the steps `at`. It shows no secret. */
export function issueAt(
  at: readonly (string | number)[],
  issue: Issue,
  value: unknown,
  secrets: Secrets,
): Issue {
  const path = [...at, ...issue.path];
  const isSecret =
    path.some((step) => typeof step === "string" && secrets.isName(step)) ||
    // A secret is longer than what an issue shows of a text, so the whole text is asked.
    texts([partAt(value, issue.path)]).some((text) => secrets.isHeldBy(text));
  return {
    ...issue,
    path,
    pointer: pointerOf(at) + issue.pointer,
    received: isSecret ? "a secret" : issue.received,
  };
}

function partAt(value: unknown, path: readonly (string | number)[]): unknown {
  let part = value;
  for (const step of path) {
    if (typeof part !== "object" || part === null) return undefined;
    if (!Object.hasOwn(part, step)) return undefined;
    part = (part as Record<string | number, unknown>)[step];
  }
  return part;
}

/** The text of each string and number among some values. */
function texts(values: readonly unknown[]): string[] {
  return values.flatMap((value) =>
    typeof value === "string" || typeof value === "number"
      ? [String(value)]
      : [],
  );
}
