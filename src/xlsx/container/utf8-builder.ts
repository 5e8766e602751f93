const chunkLength = 2 ** 18;
const encoder = new TextEncoder();

/** Collects a long text as UTF-8 bytes, so that its pieces need not all live as strings at once. */
export class Utf8Builder {
  private pieces: string[] = [];
  private pending = 0;
  private readonly chunks: Uint8Array[] = [];

  add(text: string): void {
    this.pieces.push(text);
    this.pending += text.length;
    if (this.pending >= chunkLength) this.flush();
  }

  bytes(): Uint8Array {
    this.flush();
    const all = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }

  /** Pieces end between characters, so that no surrogate pair is torn apart. */
  private flush(): void {
    if (this.pending > 0) this.chunks.push(encoder.encode(this.pieces.join("")));
    this.pieces = [];
    this.pending = 0;
  }
}
