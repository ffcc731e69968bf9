/** Pixels of a share image: what the networks ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
