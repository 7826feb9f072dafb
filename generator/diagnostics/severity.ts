/** `error`: nothing is generated. `warning`: something is left out or probably not meant. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";
