import { lstat, mkdir, mkdtemp, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The file system below one folder, with paths relative to it. Symbolic links are never followed. */
export class OutputFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The text of a file; `undefined` when there is none, `null` when something else than a plain file is in its place or on the way. */
  async read(path: string): Promise<string | null | undefined> {
    const names = path.split("/");
    for (let length = 1; length < names.length; length += 1) {
      const kind = await kindOf(join(this.path, ...names.slice(0, length)));
      if (kind !== "folder") return kind === "nothing" ? undefined : null;
    }
    const kind = await kindOf(join(this.path, path));
    if (kind === "nothing") return undefined;
    return kind === "file" ? await readFile(join(this.path, path), "utf8") : null;
  }

  /** Writes all files or none: each is written aside in full before the first one takes its place. */
  async replace(files: ReadonlyMap<string, string>): Promise<void> {
    await mkdir(this.path, { recursive: true });
    const aside = await mkdtemp(join(this.path, ".flatspec-"));
    try {
      for (const [path, content] of files) {
        await mkdir(dirname(join(aside, path)), { recursive: true });
        await writeFile(join(aside, path), content);
      }
      for (const path of files.keys()) {
        await mkdir(dirname(join(this.path, path)), { recursive: true });
        await rename(join(aside, path), join(this.path, path));
      }
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }

  /** Removes a file, and the folders above it that this leaves empty. */
  async remove(path: string): Promise<void> {
    await rm(join(this.path, path), { force: true });
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      try {
        await rmdir(join(this.path, folder));
      } catch {
        return; // Somebody else's files are in it.
      }
    }
  }
}

async function kindOf(path: string): Promise<"nothing" | "file" | "folder" | "other"> {
  try {
    const stats = await lstat(path);
    if (stats.isFile()) return "file";
    return stats.isDirectory() ? "folder" : "other";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "nothing";
    if (code === "ENOTDIR") return "other";
    throw error;
  }
}
