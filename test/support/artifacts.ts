import { artifactNames, defaultArtifacts, type Artifact } from "../../generator/artifacts.js";
import { emitters } from "../../generator/emitters/registry.js";

/**
 * PENDING: artifacts that can be asked for and have no emitter yet. This is the one place that knows; what tests them is skipped while
 * they are in this list.
 */
export const pendingArtifacts: readonly Artifact[] = artifactNames.filter((name) => !emitters.some((emitter) => emitter.name === name));

export function isPending(artifact: Artifact): boolean {
  return pendingArtifacts.includes(artifact);
}

/** All artifacts that there are: those of `output/inklink`. */
export const presentArtifacts: readonly Artifact[] = artifactNames.filter((name) => !isPending(name));

/** The artifacts of a run that asks for none in particular. */
export const presentDefaults: readonly Artifact[] = defaultArtifacts.filter((name) => !isPending(name));

/** Options for a run with the default artifacts: none, unless one of them is pending. */
export const defaultEmitOptions: readonly string[] =
  presentDefaults.length === defaultArtifacts.length ? [] : ["--emit", presentDefaults.join(",")];
