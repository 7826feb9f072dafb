import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Without a word it leaves one processor free, which on a machine of two doubles the time.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          // A keyword of the validators has its test beside it.
          include: ["test/unit/**/*.test.ts", "generator/**/*.test.ts"],
          // Bounds for a test that hangs, not for how fast a machine is.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: "types",
          include: ["test/types/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "corpus",
          include: ["test/corpus/**/*.test.ts"],
          testTimeout: 1_800_000,
          hookTimeout: 1_800_000,
        },
      },
      {
        test: {
          name: "end-to-end",
          include: ["test/end-to-end/**/*.test.ts"],
          globalSetup: "test/end-to-end/support/packed.setup.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
