/** A thing of the registry as search knows it. */
export interface NamedThing {
  readonly id: string;
  readonly kind: 'place' | 'organisation' | 'person' | 'topic';
  readonly name: string;
  /** Other names that it is found by. */
  readonly aliases: readonly string[];
  /** How many documents speak of it. */
  readonly documents: number;
}
