/**
 * The order of values in packed textures: texels of 2 × 2 values, two of the last but one dimension × two of the
 * last one, in rows of texels. Halves of texels that reach over an edge hold nothing.
 */

/** Places of the four values of each texel, for matrices of `rows` × `columns` that lie one after the other. */
function eachTexel(
  [matrices, rows, columns]: readonly [number, number, number],
  visit: (at: number, place: number, right: boolean, below: boolean) => void,
): void {
  let at = 0;
  for (let matrix = 0; matrix < matrices; matrix++) {
    for (let row = 0; row < rows; row += 2) {
      const below = row + 1 < rows;
      let place = (matrix * rows + row) * columns;
      for (let column = 0; column < columns; column += 2, at += 4, place += 2) {
        visit(at, place, column + 1 < columns, below);
      }
    }
  }
}

function matricesOf(shape: readonly number[]): [matrices: number, rows: number, columns: number] {
  const matrices = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  return [matrices, shape.at(-2) ?? 1, shape.at(-1) ?? 1];
}

/** Values of a tensor of `shape`, row-major, as texels. */
export function toTexels(values: Float32Array, shape: readonly number[]): Float32Array {
  const sizes = matricesOf(shape);
  const [matrices, rows, columns] = sizes;
  const texels = new Float32Array(matrices * Math.ceil(rows / 2) * Math.ceil(columns / 2) * 4);
  eachTexel(sizes, (at, place, right, below) => {
    texels[at] = values[place] ?? 0;
    if (right) texels[at + 1] = values[place + 1] ?? 0;
    if (below) texels[at + 2] = values[place + columns] ?? 0;
    if (right && below) texels[at + 3] = values[place + columns + 1] ?? 0;
  });
  return texels;
}

/** The values of a tensor of `shape`, row-major, out of its texels. */
export function fromTexels(texels: Float32Array, shape: readonly number[]): Float32Array {
  const sizes = matricesOf(shape);
  const [matrices, rows, columns] = sizes;
  const values = new Float32Array(matrices * rows * columns);
  eachTexel(sizes, (at, place, right, below) => {
    values[place] = texels[at] ?? 0;
    if (right) values[place + 1] = texels[at + 1] ?? 0;
    if (below) values[place + columns] = texels[at + 2] ?? 0;
    if (right && below) values[place + columns + 1] = texels[at + 3] ?? 0;
  });
  return values;
}
