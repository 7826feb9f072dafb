import { inspect } from "node:util";

import { describe, expect, it } from "vitest";

import { ApiError } from "../../../../templates/runtime/client/errors.js";
import type { ResponseDescription } from "../../../../templates/runtime/client/operation.js";
import { unwrap } from "../../../../templates/runtime/client/result.js";
import { findResponse } from "../../../../templates/runtime/client/status-code.js";
import { fakeFetch, send } from "./support.js";
import type { AnyResult } from "./support.js";

type Status = ResponseDescription["status"];

function answered(status: number, declared: readonly Status[]): Promise<AnyResult> {
  const { fetch } = fakeFetch(() =>
    [204, 205, 304].includes(status) ? new Response(null, { status }) : Response.json({ status }, { status, headers: { "x-id": "7" } }),
  );
  const responses = declared.map((one) => ({ status: one }));
  return send({ responses }, {}, { fetch });
}

describe("ok", () => {
  it.each<[boolean, number, Status[]]>([
    [true, 200, [200]],
    [true, 201, [200, 201]],
    [false, 200, [201]],
    [false, 201, [200, "default"]],
    [true, 204, ["2XX"]],
    [true, 201, [200, "2XX"]],
    [false, 202, [201, "4XX"]],
    [true, 200, ["default"]],
    [true, 226, [400, "5XX", "default"]],
    [false, 200, ["default", 201]],
    [false, 200, []],
    [false, 200, [400]],
    [false, 400, [400]],
    [false, 400, ["default"]],
    [false, 404, [200]],
    [false, 304, [304]],
    [false, 599, ["5XX"]],
  ])("is %s for %s where %j is declared", async (expected, status, declared) => {
    expect(await answered(status, declared)).toMatchObject({
      ok: expected,
      status,
    });
  });

  it("never depends on a throw: every status resolves", async () => {
    for (let status = 200; status <= 599; status += 1) {
      const result = await answered(status, [200]);
      expect(result.status).toBe(status);
    }
  });
});

describe("the declaration of a status", () => {
  it.each<[Status | undefined, number, Status[]]>([
    [404, 404, ["default", "4XX", 404]],
    ["4XX", 404, ["default", "4XX", 400]],
    ["default", 404, ["default", "5XX", 400]],
    [undefined, 404, ["5XX", 400]],
  ])("is %s for %s among %j", (expected, status, declared) => {
    const responses = declared.map((one) => ({ status: one }));
    expect(findResponse(responses, status)?.status).toBe(expected);
  });
});

describe("a result", () => {
  it("has the response, consumed and out of sight", async () => {
    const result = await answered(200, [200]);
    expect(Object.keys(result)).toEqual(["ok", "status", "data"]);
    expect(JSON.stringify(result)).toBe('{"ok":true,"status":200,"data":{"status":200}}');
    expect(inspect(result, { depth: Infinity, showHidden: true })).not.toContain("Headers");
    expect(result.response.headers.get("x-id")).toBe("7");
    expect(result.response.bodyUsed).toBe(true);
    expect(result.operationId).toBe("op");
  });

  it("of a failure likewise", async () => {
    const result = await answered(500, [200]);
    expect(Object.keys(result)).toEqual(["ok", "status", "error"]);
    expect(result.response.status).toBe(500);
  });
});

describe("unwrap", () => {
  it("returns the data", async () => {
    expect(unwrap(await answered(200, [200]))).toEqual({ status: 200 });
    expect(unwrap(await answered(204, [204]))).toBeUndefined();
  });

  it("throws what is not ok", async () => {
    const result = await answered(401, [200]);
    expect(() => unwrap(result)).toThrow(ApiError);
    try {
      unwrap(result);
    } catch (thrown) {
      const error = thrown as ApiError;
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({
        name: "ApiError",
        message: "op: the server answered 401",
        operationId: "op",
        status: 401,
        error: { status: 401 },
      });
      expect(error.response.headers.get("x-id")).toBe("7");
      expect(error.stack).toContain("ApiError: op: the server answered 401");
      expect(inspect(error, { showHidden: true })).not.toContain("x-id");
    }
  });
});
