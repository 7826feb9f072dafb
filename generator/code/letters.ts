/** Letters that came after Unicode 8, as the inside of a character class: not every compiler and not every printer knows them. */
export const laterLetters: string =
  String.raw`\u0560\u0588\u05ef\u07fd\u0860-\u086a\u0870-\u0887\u0889-\u088f\u0897-\u089f\u08b5\u08be-\u08d3\u09fc\u09fe` +
  String.raw`\u0afa-\u0aff\u0b55\u0c04\u0c3c\u0c5c-\u0c5d\u0cdc-\u0cdd\u0cf3\u0d00\u0d04\u0d3b-\u0d3c\u0d81\u0e86\u0e89\u0e8c` +
  String.raw`\u0e8e-\u0e93\u0e98\u0ea0\u0ea8-\u0ea9\u0eac\u0eba\u0ece\u170d\u1715\u171f\u180f\u1878\u1abf-\u1add\u1ae0-\u1aeb\u1b4c` +
  String.raw`\u1c89-\u1c8a\u1c90-\u1cba\u1cbd-\u1cbf\u1cf7\u1cfa\u1df6-\u1dfa\u2c2f\u2c5f\u312e-\u312f\u31bb-\u31bf\u4db6-\u4dbf` +
  String.raw`\u9fd6-\u9fff\ua7af\ua7b8-\ua7dc\ua7f1-\ua7f6\ua82c\ua8fe-\ua8ff\uab66-\uab69`;

/**
 * A character that a name may have: visible, and in an identifier for every compiler, whatever version of Unicode this process knows.
 * Of the planes beyond the first it is only the ideographs that Unicode has had since 3.1.
 */
export const nameCharacter: string =
  String.raw`(?![${laterLetters}\u2e2f\u{10000}-\u{1ffff}\u{2a6d7}-\u{10ffff}]|\p{Default_Ignorable_Code_Point})` +
  String.raw`[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]`;
