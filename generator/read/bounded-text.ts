import { ReadError } from "./read-error.js";

/** The text of a stream of bytes: UTF-8, or UTF-16 where a byte order mark says so (YAML 1.2.2, section 5.2). Stops reading beyond `bytes`. */
export async function boundedText(stream: AsyncIterable<Uint8Array>, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > bytes) throw tooLarge(bytes);
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

export function tooLarge(bytes: number): ReadError {
  return new ReadError("unreadable", `it is larger than ${Math.floor(bytes / 1_000_000)} MB`);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ReadError("unreadable", "it is no text in UTF-8 or UTF-16");
  }
}
