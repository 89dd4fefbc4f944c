/** A QR code of version 2 with error correction M: 25 × 25 squares, up to 38 digits and capital letters. */
export const QR_SIZE = 25;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const DATA_BYTES = 28;
const CHECK_BYTES = 16;
const FORMAT = 0b101010000010010; // error correction M, mask 0

/** The dark squares, row by row. */
export function qrCode(text: string): boolean[][] {
  const grid = new Grid();
  grid.draw([...withChecks(encoded(text))]);
  return grid.dark;
}

/** Alphanumeric mode: eleven bits for two characters, then padding. */
function encoded(text: string): number[] {
  const values = [...text].map((each) => ALPHABET.indexOf(each));
  if (values.includes(-1) || values.length > 38) {
    throw new Error('Too long for this code, or not in its alphabet');
  }
  let bits = '0010' + binary(values.length, 9);
  for (let i = 0; i + 1 < values.length; i += 2) {
    bits += binary(45 * values[i]! + values[i + 1]!, 11);
  }
  bits += values.length % 2 === 1 ? binary(values.at(-1)!, 6) : '';
  bits += '0000'.slice(0, 8 * DATA_BYTES - bits.length);
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((each) => parseInt(each.padEnd(8, '0'), 2));
  return Array.from({ length: DATA_BYTES }, (_, i) => bytes[i] ?? ((i - bytes.length) % 2 === 0 ? 0xec : 0x11));
}

function binary(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}

/** Reed-Solomon over GF(2^8) with 0x11d: the data, and the remainder of its division. */
function withChecks(data: number[]): number[] {
  const divisor = generator();
  const rest = [...data, ...Array.from({ length: CHECK_BYTES }, () => 0)];
  for (let i = 0; i < data.length; i++) {
    const lead = rest[i]!;
    divisor.forEach((factor, j) => (rest[i + j] = rest[i + j]! ^ times(factor, lead)));
  }
  return [...data, ...rest.slice(data.length)];
}

function generator(): number[] {
  let polynomial = [1];
  for (let i = 0, root = 1; i < CHECK_BYTES; i++, root = times(root, 2)) {
    const shifted = [...polynomial, 0];
    polynomial = shifted.map((each, j) => each ^ times(polynomial[j - 1] ?? 0, root));
  }
  return polynomial;
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    product ^= (b >> bit) & 1 ? a : 0;
  }
  return product;
}

class Grid {
  readonly dark = Array.from({ length: QR_SIZE }, () => Array<boolean>(QR_SIZE).fill(false));
  private readonly fixed = Array.from({ length: QR_SIZE }, () => Array<boolean>(QR_SIZE).fill(false));

  constructor() {
    const far = QR_SIZE - 7;
    for (let i = 0; i < QR_SIZE; i++) {
      this.fix(6, i, i % 2 === 0);
      this.fix(i, 6, i % 2 === 0);
    }
    this.square(3, 3, 4);
    this.square(3, far + 3, 4);
    this.square(far + 3, 3, 4);
    this.square(QR_SIZE - 7, QR_SIZE - 7, 2); // the small one that shows the slant
    this.format();
  }

  /** Fills what is free, in columns of two from the right, up and down in turn. */
  draw(bytes: number[]): void {
    let next = 0;
    let upward = true;
    for (let right = QR_SIZE - 1; right > 0; right -= 2, upward = !upward) {
      right = right === 6 ? 5 : right;
      for (let step = 0; step < QR_SIZE; step++) {
        const row = upward ? QR_SIZE - 1 - step : step;
        for (const column of [right, right - 1]) {
          if (!this.fixed[row]![column]) {
            const bit = ((bytes[next >> 3] ?? 0) >> (7 - (next & 7))) & 1;
            next++;
            this.dark[row]![column] = (bit === 1) !== ((row + column) % 2 === 0);
          }
        }
      }
    }
  }

  /** Rings around a middle, the outermost light for the big ones. */
  private square(row: number, column: number, reach: number): void {
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        const ring = Math.max(Math.abs(y), Math.abs(x));
        this.fix(row + y, column + x, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
      }
    }
  }

  private format(): void {
    for (let i = 0; i < 15; i++) {
      const on = ((FORMAT >> i) & 1) === 1;
      this.fix(i < 6 ? i : i < 8 ? i + 1 : QR_SIZE - 15 + i, 8, on);
      this.fix(8, i < 8 ? QR_SIZE - 1 - i : i === 8 ? 7 : 14 - i, on);
    }
    this.fix(QR_SIZE - 8, 8, true);
  }

  private fix(row: number, column: number, on: boolean): void {
    if (row >= 0 && row < QR_SIZE && column >= 0 && column < QR_SIZE) {
      this.dark[row]![column] = on;
      this.fixed[row]![column] = true;
    }
  }
}
