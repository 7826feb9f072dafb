/** An object in an object, and so on, each under the same key. */
export function nested(key: string, depth: number): object {
  let value: object = {};
  for (let count = 0; count < depth; count += 1) value = { [key]: value };
  return value;
}
