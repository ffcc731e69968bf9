import { CLUE_COUNT } from '../names/clues.ts';
import { ARTICLE_FEATURES } from './article-features.ts';
import {
  type ByteReader,
  type ByteWriter,
  checksum,
  isOver,
  readByte,
  readFloat,
  readVarint,
  writeFloat,
  writeVarint,
} from './bytes.ts';
import { KEY_BITS } from './hashing.ts';
import type { Transitions } from './lattice.ts';
import type { ModelData, Quantised } from './model.ts';
import { TAG_COUNT } from './tags.ts';

/** Why bytes are no model. */
export type ModelFault = 'foreign' | 'version' | 'damaged';

const MAGIC = [0x4d, 0x4a, 0x4e, 0x52];
/** Goes up whenever features or the format change: weights fit one version of the code only. */
export const MODEL_VERSION = 4;
const HEADER = 9;
const TRANSITIONS = (TAG_COUNT + 1) * TAG_COUNT;

/**
 * Write a model: magic, version, CRC-32 of the rest, then gazetteer, clusters, features, transitions, second look and
 * judgement. Keys are sorted and stored as differences, weights of 0 as a bit; like stands by like, so that git and
 * zip find it easy.
 */
export function writeModel(data: ModelData): Uint8Array {
  const writer: ByteWriter = { bytes: [] };
  writeKeys(writer, data.gazetteer.keys);
  for (const flag of data.gazetteer.flags) writer.bytes.push(flag);
  writeKeys(writer, data.clusters.keys);
  for (const coarse of data.clusters.coarse) writeVarint(writer, coarse);
  for (const fine of data.clusters.fine) writeVarint(writer, fine);
  writeKeys(writer, data.keys);
  writeWeights(writer, data.features);
  for (const score of data.transitions) writeFloat(writer, score);
  writeWeights(writer, data.article);
  for (const score of data.articleTransitions) writeFloat(writer, score);
  for (const weight of data.judgement) writeFloat(writer, weight);
  const body = Uint8Array.from(writer.bytes);
  const header = new Uint8Array(HEADER);
  header.set([...MAGIC, MODEL_VERSION]);
  new DataView(header.buffer).setUint32(MAGIC.length + 1, checksum(body), true);
  return Uint8Array.from([...header, ...writer.bytes]);
}

/** Read a model back; bytes that are not exactly one give the reason. */
export function readModel(bytes: Uint8Array): ModelData | { readonly fault: ModelFault } {
  if (bytes.length < HEADER || MAGIC.some((byte, at) => bytes[at] !== byte)) return { fault: 'foreign' };
  if (bytes[MAGIC.length] !== MODEL_VERSION) return { fault: 'version' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(MAGIC.length + 1, true) !== checksum(bytes.subarray(HEADER)))
    return { fault: 'damaged' };
  const reader: ByteReader = { view, at: HEADER };
  const data = readSections(reader);
  return isOver(reader) || reader.at !== bytes.length || !isWhole(data) ? { fault: 'damaged' } : data;
}

function readSections(reader: ByteReader): ModelData {
  const gazetteerKeys = readKeys(reader);
  const flags = Uint8Array.from(gazetteerKeys, () => readByte(reader));
  const clusterKeys = readKeys(reader);
  const coarse = Uint16Array.from(clusterKeys, () => readVarint(reader));
  const fine = Uint16Array.from(clusterKeys, () => readVarint(reader));
  const keys = readKeys(reader);
  return {
    gazetteer: { keys: gazetteerKeys, flags },
    clusters: { keys: clusterKeys, coarse, fine },
    keys,
    features: readWeights(reader, keys.length),
    transitions: readTransitions(reader),
    article: readWeights(reader, ARTICLE_FEATURES),
    articleTransitions: readTransitions(reader),
    judgement: Array.from({ length: CLUE_COUNT }, () => readFloat(reader)),
  };
}

/** Are all numbers usable? A checksum does not help against a file that was written wrong. */
function isWhole(data: ModelData): boolean {
  const { keys, features, article, transitions, articleTransitions, judgement } = data;
  const numbers = [features.scale, article.scale, ...transitions, ...articleTransitions, ...judgement];
  return numbers.every(Number.isFinite) && keys.every((key) => key < 2 ** KEY_BITS);
}

function writeKeys(writer: ByteWriter, keys: Int32Array): void {
  writeVarint(writer, keys.length);
  let last = 0;
  for (const key of keys) {
    writeVarint(writer, key - last);
    last = key;
  }
}

/** A count that the rest of the file cannot hold comes from damage: it must not ask for memory. */
function readKeys(reader: ByteReader): Int32Array {
  const count = readVarint(reader);
  const keys = new Int32Array(Math.min(count, Math.max(0, reader.view.byteLength - reader.at)));
  let last = 0;
  for (let index = 0; index < keys.length; index++) {
    last += readVarint(reader);
    keys[index] = last;
  }
  return keys;
}

function writeWeights(writer: ByteWriter, { weights, scale }: Quantised): void {
  writeFloat(writer, scale);
  for (let row = 0; row < weights.length; row += TAG_COUNT) {
    let mask = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) if (weights[row + tag] !== 0) mask |= 1 << tag;
    writeVarint(writer, mask);
  }
  for (const weight of weights) if (weight !== 0) writer.bytes.push(weight & 0xff);
}

function readWeights(reader: ByteReader, rows: number): Quantised {
  const scale = readFloat(reader);
  const masks = Uint16Array.from({ length: rows }, () => readVarint(reader));
  const weights = new Int8Array(rows * TAG_COUNT);
  for (let row = 0; row < rows; row++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      if ((masks[row] ?? 0) & (1 << tag)) weights[row * TAG_COUNT + tag] = readByte(reader);
    }
  }
  return { weights, scale };
}

function readTransitions(reader: ByteReader): Transitions {
  return Float64Array.from({ length: TRANSITIONS }, () => readFloat(reader));
}
