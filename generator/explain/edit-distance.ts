/**
 * How many letters have to be put in, taken out, exchanged or swapped with their neighbour to make one word of the other (optimal string
 * alignment). `Infinity` when it takes more than `most`.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(cell(last, column) + 1, cell(current, column - 1) + 1, cell(last, column - 1) + (isSame ? 0 : 1));
      const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwap) cost = Math.min(cost, cell(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current, ...last) > most) return Infinity;
    beforeLast = last;
    last = current;
  }
  const distance = cell(last, right.length);
  return distance <= most ? distance : Infinity;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
