/** A fenced code block of a Markdown page. */
export interface FencedBlock {
  /** The first word of the info string, lower case; empty when there is none. */
  readonly language: string;
  readonly text: string;
  /** How many lines of the page come before its first line. */
  readonly linesBefore: number;
  /** How many columns its lines were indented by. */
  readonly indentation: number;
}

/** The fenced code blocks of a Markdown text (CommonMark 0.31, section 4.5). A fence that is never closed ends with the page. */
export function fencedBlocks(page: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  const lines = page.split(/\r\n|\n|\r/u);
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^([ \t]*)(`{3,}|~{3,})(.*)$/u.exec(lines[index] ?? "");
    if (opening === null) continue;
    const [, spaces = "", fence = "", info = ""] = opening;
    if (fence.startsWith("`") && info.includes("`")) continue;
    // Up to three columns further in than the opening one: a fence within an indented text of the block is content.
    const closing = new RegExp(`^[ \\t]{0,${spaces.length + 3}}${fence.charAt(0)}{${fence.length},}[ \\t]*$`, "u");
    const content: string[] = [];
    const linesBefore = index + 1;
    for (index += 1; index < lines.length; index += 1) {
      const line = lines[index] ?? "";
      if (closing.test(line)) break;
      content.push(line.startsWith(spaces) ? line.slice(spaces.length) : line.trimStart());
    }
    blocks.push({
      language: (info.trim().split(/\s+/u)[0] ?? "").toLowerCase(),
      text: content.join("\n") + "\n",
      linesBefore,
      indentation: spaces.length,
    });
  }
  return blocks;
}

/**
 * The blocks of a documentation page that hold an OpenAPI document, as Mintlify and ReadMe publish them, in their order: those in YAML or
 * JSON that name a version at their top level.
 */
export function documentBlocks(page: string): FencedBlock[] {
  return fencedBlocks(page).filter(({ language, text }) => /^(?:ya?ml|json)?(?![\w+-])/u.test(language) && isDocument(text));
}

const version = String.raw`["']?\d+\.\d`;
const jsonVersion = new RegExp(String.raw`["']?(?:openapi|swagger)["']?\s*:\s*${version}`, "u");
const yamlVersion = new RegExp(String.raw`^( *)(["']?)(?:openapi|swagger)\2\s*:\s+${version}`, "gmu");

/** Whether a text is a document, as far as one can see: it may be malformed. In front matter, `openapi` names an operation instead. */
function isDocument(text: string): boolean {
  if (/^\s*\{/u.test(text)) {
    const value = parseJson(text);
    return value === undefined ? jsonVersion.test(text) : isVersion(value["openapi"]) || isVersion(value["swagger"]);
  }
  const [, topLevel] = /^( *)[^\s#%-]/mu.exec(text) ?? [];
  return [...text.matchAll(yamlVersion)].some(([, indentation]) => indentation === topLevel);
}

function isVersion(value: unknown): boolean {
  return (typeof value === "string" && /^\d+\.\d/u.test(value)) || typeof value === "number";
}

function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

/** Whether an input is a page rather than a document: by its file name, or, where there is none to tell, by its first lines. */
export function isPage(file: string, text: string): boolean {
  if (/\.(?:md|mdx|markdown)$/iu.test(file)) return true;
  if (/\.(?:ya?ml|json)$/iu.test(file)) return false;
  const [frontMatter = ""] = /^\ufeff?---[ \t]*\r?\n[^]*?\r?\n---[ \t]*\r?\n/u.exec(text) ?? [];
  const content = isDocument(frontMatter) ? text : text.slice(frontMatter.length);
  return !/^\s*(?:\{|---|["']?(?:openapi|swagger)["']?\s*:)/u.test(content) && documentBlocks(content).length > 0;
}
