// Lies here so that names lead to the packages that are installed here.

/** A module of a peer. */
export function importPeer(name) {
  return import(name);
}
