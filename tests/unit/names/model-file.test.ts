import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRecogniser } from '../../../src/pipeline/extract/recognise/index.ts';
import { MODEL_VERSION, readModel, writeModel } from '../../../src/pipeline/extract/recognise/model-file.ts';
import { trainSmall } from './models.ts';

const { data } = trainSmall();
const bytes = writeModel(data);

function idsOf(given: Uint8Array | undefined): readonly string[] {
  const { learnt, messages } = openRecogniser(given, 'weights.bin');
  expect(learnt === undefined).toBe(messages.length > 0);
  return messages.map(({ source, ruleId }) => `${source}/${ruleId}`);
}

describe('a file of weights', () => {
  it('reads back as it was written', () => {
    expect(readModel(bytes)).toEqual(data);
    expect(idsOf(bytes)).toEqual([]);
  });

  it('is the same for the same lessons', () => {
    expect(writeModel(trainSmall().data)).toEqual(bytes);
  });

  it('is read from the middle of a larger buffer too', () => {
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 7);
    expect(readModel(larger.subarray(7, 7 + bytes.length))).toEqual(data);
  });

  it('may be missing', () => {
    expect(idsOf(undefined)).toEqual(['extract/weights-missing']);
  });

  it('is refused wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(['extract/weights-damaged', 'extract/weights-foreign']).toContain(
          idsOf(bytes.subarray(0, length))[0],
        );
      }),
    );
  });

  it('is refused with any byte changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, bits) => {
          const flipped = bytes.slice();
          flipped[at] = (flipped[at] ?? 0) ^ bits;
          const expected = at < 4 ? 'foreign' : at === 4 ? 'version' : 'damaged';
          expect(idsOf(flipped)).toEqual([`extract/weights-${expected}`]);
        },
      ),
    );
  });

  it('is refused with bytes after its end', () => {
    expect(idsOf(Uint8Array.from([...bytes, 0]))).toEqual(['extract/weights-damaged']);
  });

  it('is refused if it belongs to another version', () => {
    const other = bytes.slice();
    other[4] = MODEL_VERSION + 1;
    expect(idsOf(other)).toEqual(['extract/weights-version']);
  });

  it('is refused if it is something else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (other) => {
        expect(idsOf(other)).toEqual(['extract/weights-foreign']);
      }),
    );
  });
});
