/** What datapackage.org asks of a package of version 2, as far as ours uses it. */
export const PACKAGE_SCHEMA = {
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: { type: 'string', minLength: 1 },
    homepage: { type: 'string', format: 'uri' },
    licenses: { type: 'array', items: { anyOf: [{ required: ['name'] }, { required: ['path'] }] } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
          path: { type: 'string', pattern: '^(?!/|\\.\\.)[\\w.-]+$' },
          type: { const: 'table' },
          mediatype: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
          bytes: { type: 'integer', minimum: 0 },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type', 'description'],
                  properties: { type: { enum: ['string', 'integer', 'number', 'boolean'] } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
