import { open, stat, type FileHandle } from "node:fs/promises";
import { boundedText, tooLarge } from "./bounded-text.js";
import { ReadError } from "./read-error.js";

interface ReadFileOptions {
  readonly bytes: number;
  /** Whether pipes and devices, which may never end, are refused. */
  readonly onlyRegular: boolean;
}

/** The text of a file. Throws a `ReadError`. */
export async function readFileText(path: string, { bytes, onlyRegular }: ReadFileOptions): Promise<string> {
  let handle: FileHandle | undefined;
  try {
    // Before it is opened: a pipe that nobody writes to would not even open.
    const stats = await stat(path);
    if (stats.isDirectory()) throw new ReadError("unreadable", "it is a folder");
    if (onlyRegular && !stats.isFile()) throw new ReadError("unreadable", "it is no regular file");
    handle = await open(path);
    if (stats.size > bytes) throw tooLarge(bytes);
    return await boundedText(handle.createReadStream({ autoClose: false }), bytes);
  } catch (error) {
    throw asReadError(error);
  } finally {
    await handle?.close();
  }
}

/** What the operating system said, without the path, which a diagnostic names in its own way. */
export function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  if (!(error instanceof Error) || !("code" in error)) throw error;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new ReadError("not-found", "there is no such file");
    case "EISDIR":
      return new ReadError("unreadable", "it is a folder");
    case "EACCES":
    case "EPERM":
      return new ReadError("unreadable", "permission is denied");
    case "ELOOP":
      return new ReadError("unreadable", "its symbolic links lead in a circle");
    default:
      return new ReadError("unreadable", String(error.code));
  }
}
