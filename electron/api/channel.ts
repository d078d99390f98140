/**
 * One end of a pipe for plain data (`plain.ts` says what that is). What is sent at one end arrives at the other in the
 * same order, as a copy. What is sent at a closed end goes nowhere.
 */
export interface Channel {
  send(message: unknown): void;
  /** One listener; messages that come before there is one wait for it. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when either end was closed or its process ended: at once at the end that closes. */
  onClose(listener: () => void): void;
  close(): void;
}
