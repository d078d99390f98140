/** One end of a pipe for plain data. What is sent at one end arrives at the other in the same order, as a copy. */
export interface Channel {
  send(message: unknown): void;
  /** One listener; messages that come before there is one wait for it. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when either end was closed or its process ended. */
  onClose(listener: () => void): void;
  close(): void;
}
