/** Why saving ended before its end. */
export type SaveFault =
  | 'paused'
  | 'unreachable'
  | 'gone'
  | 'damaged'
  | 'full'
  | 'forbidden'
  | 'newer'
  | 'cleared';

/** Saving ended before its end; what was saved before is as it was. */
export class SaveError extends Error {
  readonly fault: SaveFault;

  constructor(fault: SaveFault) {
    super(`saving ended: ${fault}`);
    this.fault = fault;
  }
}
