export { arrowFunction, type ArrowFunction } from "./arrow.js";
export { call, newExpression, pureCall, pureNewExpression } from "./call.js";
export { arrayLiteral, objectLiteral, type ObjectEntry } from "./collections.js";
export { asConst, asExpression, awaitExpression, conditional } from "./conditional.js";
export { element, member } from "./member.js";
export { and, binary, not, or, typeofIs, typeofIsNot, type TypeofResult } from "./operators.js";
