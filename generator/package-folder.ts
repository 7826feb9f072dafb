/** The folder of this package: it holds `templates/`, whether this file runs as source or from `dist/generator/`. */
export const packageFolder: URL = new URL(import.meta.url.endsWith(".ts") ? "../" : "../../", import.meta.url);
