import type { Server } from "../../model/server.js";

/** The absolute URL of the first server that has one: a relative URL says nothing to those who only have the generated code. */
export function baseUrlOf(servers: readonly Server[]): string | undefined {
  return servers.find(({ url }) => /^https?:/iu.test(url))?.url;
}
