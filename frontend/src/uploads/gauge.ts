/** Bytes a second, smoothed so that the time left can be read. */
const SMOOTHING = 0.3;
const SHORTEST_MS = 250;

export class Gauge {
  speed?: number;
  private at?: number;
  private bytes = 0;

  /** Notes that `bytes` have gone by `now` (milliseconds). */
  note(bytes: number, now: number): void {
    if (this.at === undefined || bytes < this.bytes) {
      [this.at, this.bytes] = [now, bytes];
      return;
    }
    const passed = now - this.at;
    if (passed < SHORTEST_MS) return;
    const current = ((bytes - this.bytes) / passed) * 1000;
    this.speed = this.speed === undefined ? current : this.speed + SMOOTHING * (current - this.speed);
    [this.at, this.bytes] = [now, bytes];
  }

  /** Forgets the pace, as after a pause. */
  reset(): void {
    [this.at, this.speed] = [undefined, undefined];
  }
}
