import { attack, members, openApi, type Attack } from "../pipeline.js";
import type { JsonObject } from "../../../../generator/model/json.js";

/** Valid in ECMA-262 with the flag `u`. Each comes with a text that it matches. */
export const hostilePatterns: readonly (readonly [string, string])[] = [
  ["/; pwn(); /", "/; pwn; /"],
  ["a\\/b", "a/b"],
  ["[/]", "/"],
  ["[^/]*//[/\\]]+/i", "x//]]/i"],
  ["^\"'`\\$\\{pwn\\(\\)\\}$", "\"'`${pwn()}"],
  ["line\nend\r", "line\nend\r"],
  ["[\n\r\u2028\u2029]", "\u2028"],
  ["\0\u0001" + "0\u0002\t\u001b", "\0\u0001" + "0\u0002\t\u001b"],
  ["[\u0000-\u001f]", "\u001f"],
  ["\u202e\u2066", "\u202e\u2066"],
  ["\ud800", "\ud800"],
  ["(?<name>a)\\k<name>", "aa"],
  ["(?<a\u200cb>x)\\k<a\u200cb>", "xx"],
  ["(?<=a)b(?!c)", "ab"],
  ["\\p{L}\\p{Script=Greek}", "\u03b1\u03b2"],
  ["\\u{1f600}|\u{1f600}", "\u{1f600}"],
  ["*/".replace("*", "\\*"), "*/"],
  ["", "anything"],
  ["</script>", "</script>"],
  ["//# sourceMappingURL=evil", "//# sourceMappingURL=evil"],
];

export const invalidPatterns: readonly string[] = ["a\\", "(?<n>", "(", "[", "a**", "\\A", "\\p{Nope}", "(?i)a", "x{2,1}"];

/** Valid without the flag `u` only, each with the expression that it is read as. */
export const legacyPatterns: readonly (readonly [string, string])[] = [
  ["]", "\\]"],
  ["{", "\\{"],
  ["^{\\d+}$", "^\\{\\d+\\}$"],
  ["\\\u202e", "\u202e"],
  ["[\\w-.]", "[\\w\\-.]"],
  ["[\\w-a-z]", "[\\w\\-a\\-z]"],
  ["[\\d-\\w-]", "[\\d\\-\\w\\-]"],
  ["\\-\\_\\'\\\"\\@\\/", "-_'\"@\\/"],
  ["[\\_\\!]\\.", "[_!]\\."],
];

export function withPattern(pattern: string): JsonObject {
  return openApi({
    schemas: {
      Sample: { type: "string", pattern },
      Keys: { type: "object", patternProperties: members([pattern, { type: "integer" }]), additionalProperties: false },
    },
  });
}

export const patterns: readonly Attack[] = hostilePatterns.map(([pattern]) => attack("D34 a pattern", withPattern, pattern));
