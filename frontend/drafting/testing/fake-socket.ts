/** A browser's WebSocket, as far as the wire uses it. A test opens, feeds and closes it. */
export class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];

  binaryType = '';
  readyState = 0;
  sent: Uint8Array[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: ArrayBuffer }) => void;
  onclose?: (event: { code: number; reason: string }) => void;
  onsend?: (frame: Uint8Array) => void;

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }

  static get last(): FakeSocket {
    return FakeSocket.all.at(-1)!;
  }

  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
  }

  send(frame: Uint8Array): void {
    this.sent.push(frame);
    this.onsend?.(frame);
  }

  hear(bytes: Uint8Array): void {
    this.onmessage?.({ data: bytes.slice().buffer });
  }

  close(code = 1005, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
}
