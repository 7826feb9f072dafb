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
    const opening = /^( *)(`{3,}|~{3,})(.*)$/u.exec(lines[index] ?? "");
    if (opening === null) continue;
    const [, spaces = "", fence = "", info = ""] = opening;
    if (fence.startsWith("`") && info.includes("`")) continue;
    // Up to three columns further in than the opening one: a fence within an indented text of the block is content.
    const closing = new RegExp(`^ {0,${spaces.length + 3}}${fence.charAt(0)}{${fence.length},}[ \\t]*$`, "u");
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

/** The block of a documentation page that holds an OpenAPI document, as Mintlify and ReadMe publish them; `undefined` when none does. */
export function documentBlock(page: string): FencedBlock | undefined {
  return fencedBlocks(page).find((block) => ["yaml", "yml", "json", ""].includes(block.language) && namesVersion(block.text));
}

function namesVersion(text: string): boolean {
  return /^\s*(?:\{\s*)?["']?(?:openapi|swagger)["']?\s*:/mu.test(text);
}

/** Whether an input is a page rather than a document: by its file name, or, where there is none to tell, by its first lines. */
export function isPage(file: string, text: string): boolean {
  if (/\.(?:md|mdx|markdown)$/iu.test(file)) return true;
  if (/\.(?:ya?ml|json)$/iu.test(file)) return false;
  const [frontMatter = ""] = /^\ufeff?---[ \t]*\r?\n[^]*?\r?\n---[ \t]*\r?\n/u.exec(text) ?? [];
  const content = namesVersion(frontMatter) ? text : text.slice(frontMatter.length);
  return !/^\s*(?:\{|---|["']?(?:openapi|swagger)["']?\s*:)/u.test(content) && documentBlock(content) !== undefined;
}
