/** A URI or relative reference as messages show it: what may be a credential (user information, values of the query) is left out. */
export function shownUri(reference: string): string {
  const [, beforeQuery = "", query, fragment = ""] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/u.exec(reference) ?? [];
  const withoutUser = beforeQuery.replace(/^([a-z][a-z0-9+.-]*:)?([\\/]{2})[^\\/]*@/iu, "$1$2");
  return withoutUser + (query === undefined ? "" : shownQuery(query)) + fragment;
}

function shownQuery(query: string): string {
  const members = query.slice(1).split("&");
  return `?${members.map((member) => (member.includes("=") ? `${member.slice(0, member.indexOf("="))}=***` : "***")).join("&")}`;
}
