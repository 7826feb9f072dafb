// What the generator makes of a document without an absolute server and without shared headers, by hand.

import type { Operation } from "../../../../templates/runtime/client/operation.js";
import type { Failure, Success, Undeclared } from "../../../../templates/runtime/client/result.js";
import { openTransport } from "../../../../templates/runtime/client/transport.js";
import type { CallOptions, Transport, TransportOptions } from "../../../../templates/runtime/client/transport.js";

export interface Pet {
  id: number;
}

export interface ClientOptions extends TransportOptions {
  readonly baseUrl: string;
}

export type ClientTransport = Transport;

export interface GetPetArguments {
  path: { id: number };
  cookies?: { session?: string | undefined } | undefined;
}

export type GetPetResult = Success<200, Pet> | Failure<404, unknown> | Undeclared<200 | 404>;

export interface ListPetsArguments {
  query?: { color?: string[] | undefined } | undefined;
}

export type ListPetsResult = Success<200, Pet[]> | Undeclared<200>;

const getPetOperation: Operation<GetPetResult> = {
  id: "getPet",
  method: "GET",
  path: ["/pets/", { name: "id" }],
  parameters: [{ in: "cookie", name: "session" }],
  responses: [{ status: 200, mediaTypes: ["application/json"] }, { status: 404 }],
};

const listPetsOperation: Operation<ListPetsResult> = {
  id: "listPets",
  method: "GET",
  path: ["/pets"],
  parameters: [{ in: "query", name: "color", explode: false }],
  responses: [{ status: 200, mediaTypes: ["application/json"] }],
};

export function createTransport(options: ClientOptions): ClientTransport {
  return openTransport({}, options);
}

export function getPet(transport: ClientTransport, args: GetPetArguments, call?: CallOptions): Promise<GetPetResult> {
  return transport.send(getPetOperation, args, call);
}

export function listPets(transport: ClientTransport, args?: ListPetsArguments, call?: CallOptions): Promise<ListPetsResult> {
  return transport.send(listPetsOperation, args, call);
}

export interface Client {
  readonly getPet: (args: GetPetArguments, call?: CallOptions) => Promise<GetPetResult>;
  readonly listPets: (args?: ListPetsArguments, call?: CallOptions) => Promise<ListPetsResult>;
}

export function createClient(options: ClientOptions): Client {
  const transport = createTransport(options);
  return {
    getPet: (args, call) => getPet(transport, args, call),
    listPets: (args, call) => listPets(transport, args, call),
  };
}
