// Part of flatspec's runtime: copied as it is into generated output.

/** `1 item`, `2 items`, `2 properties`. */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count} ${plural}`;
}
