import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inklinkDocument, inRepository } from "../support/repository.js";

const source = ts.createSourceFile("types.ts", readFileSync(inRepository("output/inklink/types.ts"), "utf8"), ts.ScriptTarget.Latest, true);

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
}

const { components } = parse(readFileSync(inklinkDocument, "utf8")) as { components: { schemas: Record<string, Schema> } };

function interfaceNamed(name: string): ts.InterfaceDeclaration {
  const found = source.statements.filter(ts.isInterfaceDeclaration).find((statement) => statement.name.text === name);
  if (found === undefined) throw new Error(`types.ts declares no interface ${name}`);
  return found;
}

const members = (name: string): string[] => interfaceNamed(name).members.map((member) => member.name?.getText(source) ?? "");

/** The text of a doc comment without its lines' breaks. */
const comment = (node: ts.Node): string => {
  const text = ts.getJSDocCommentsAndTags(node).map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "");
  return text.join("").replace(/\s+/gu, " ");
};

describe("types.ts of InkLink, by its syntax tree", () => {
  test("declares WebhookEndpointWithSecret as one flat interface, its properties in document order", () => {
    const declaration = interfaceNamed("WebhookEndpointWithSecret");
    expect(declaration.heritageClauses).toBeUndefined();
    const [, ownPart] = components.schemas["webhookEndpointWithSecret"]?.allOf ?? [];
    const expected = [...Object.keys(components.schemas["webhookEndpoint"]?.properties ?? {}), ...Object.keys(ownPart?.properties ?? {})];
    expect(expected).toHaveLength(8);
    expect(members("WebhookEndpointWithSecret")).toEqual(expected);
    expect(members("WebhookEndpoint")).toEqual(expected.slice(0, 7));
  });

  test("makes only the secret required, and lets only the name be null", () => {
    const properties = interfaceNamed("WebhookEndpointWithSecret").members.filter(ts.isPropertySignature);
    const required = properties.filter((property) => property.questionToken === undefined);
    expect(required.map((property) => property.getText(source))).toEqual(["secret: string;"]);
    const nullable = properties.filter((property) => property.type?.getText(source).includes("null"));
    expect(nullable.map((property) => property.getText(source))).toEqual(["name?: string | null;"]);
  });

  test("carries every description as a doc comment", () => {
    const byName = new Map(
      interfaceNamed("WebhookEndpointWithSecret").members.map((member) => [member.name?.getText(source), comment(member)]),
    );
    expect([...byName].filter(([, text]) => text !== "")).toEqual([
      ["id", "Endpoint id (`wh_end_…`)."],
      ["secret", "Signing secret (`whsec_` + base64). Shown only on create."],
    ]);
    expect(comment(interfaceNamed("WebhookEndpoint"))).toBe("Webhook endpoint without signing secret.");
    const [type] = source.statements.filter(ts.isTypeAliasDeclaration);
    expect(type && comment(type)).toBe("InkLink webhook event type (KYC or Web inquiry result status).");
    expect(interfaceNamed("CreateWebhookEndpointRequestBody").members.map(comment)).toEqual([
      "HTTPS URL that will receive **POST** webhook deliveries (HTTP allowed only in development on the server).",
      "Optional label for your reference.",
      "Defaults to **true** if omitted.",
      "Event types to subscribe to. If omitted, the server defaults to **all** supported types.",
    ]);
  });
});
