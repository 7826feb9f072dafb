/** Exit codes: all is well; the document or the output folder is not; the command line is not. */
export const exitCodes = { success: 0, failure: 1, usage: 2 } as const;
