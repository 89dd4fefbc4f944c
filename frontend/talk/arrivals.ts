/** Something that somebody made; empty while nobody here knows who. */
export interface Made {
  id: string;
  by: string;
}

/** What has come since the first look. What stood there then is no news. */
export class Arrivals<T extends Made> {
  private known?: Set<string>;

  /** Each is returned once, as soon as it is known whose it is. */
  among(all: T[]): T[] {
    this.known ??= new Set(all.map(({ id }) => id));
    const fresh = all.filter(({ id, by }) => by && !this.known!.has(id));
    fresh.forEach(({ id }) => this.known!.add(id));
    return fresh;
  }
}
