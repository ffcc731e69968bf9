/** Version of the extraction. Raise it when the pipeline would write another briefing for the same seed. */
export const EXTRACTOR_VERSION = '33';
