/** An artifact that can be asked for. */
export type Artifact = "types" | "client" | "validators" | "fixtures" | "paths";

export const artifactNames: readonly Artifact[] = ["types", "client", "validators", "fixtures", "paths"];

/** The artifacts of a run that asks for none in particular. */
export const defaultArtifacts: readonly Artifact[] = ["types", "client", "validators", "fixtures"];

export function isArtifact(name: string): name is Artifact {
  return artifactNames.some((artifact) => artifact === name);
}
