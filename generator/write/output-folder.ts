import { lstat, mkdir, mkdtemp, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What stands where a file is to go, or on the way there, and is neither a plain file nor a folder to go through. */
export interface Obstacle {
  readonly path: string;
}

/** The file system below one folder, with paths relative to it. Symbolic links below it are never followed. */
export class OutputFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Throws where something else stands in the place of the folder. A link to a folder will do: it was named on purpose. */
  async check(): Promise<void> {
    if ((await kindOf(this.path)) === "file") throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  }

  /** The text of a file, or what is in its way; `undefined` when there is nothing. */
  async read(path: string): Promise<string | Obstacle | undefined> {
    const names = path.split("/");
    for (let length = 1; length < names.length; length += 1) {
      const folder = names.slice(0, length).join("/");
      const kind = await kindOf(join(this.path, folder));
      if (kind !== "folder") return kind === "nothing" ? undefined : { path: folder };
    }
    const kind = await kindOf(join(this.path, path));
    if (kind === "nothing") return undefined;
    return kind === "file" ? await readFile(join(this.path, path), "utf8") : { path };
  }

  /** Writes all files or none: each is written aside in full before the first one takes its place. */
  async replace(files: ReadonlyMap<string, string>): Promise<void> {
    await makeFolder(this.path);
    const aside = await mkdtemp(join(this.path, ".flatspec-"));
    try {
      for (const [path, content] of files) {
        await makeFolder(dirname(join(aside, path)));
        await writeFile(join(aside, path), content);
      }
      for (const path of files.keys()) {
        await makeFolder(dirname(join(this.path, path)));
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
    if (codeOf(error) === "ENOENT") return "nothing";
    throw error;
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where a folder is there but takes no others, as in /proc:
 * it makes the parent again and again.
 */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (codeOf(error) !== "EEXIST" || !(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
