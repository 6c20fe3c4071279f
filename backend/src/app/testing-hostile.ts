// Hostile requests made from the OpenAPI document: bodies that have nearly the right shape, and values nobody expects.
import fc from 'fast-check';

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}
export interface Parameter {
  name: string;
  in: string;
  schema?: Schema;
}
export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Texts that break what does not expect them: zero bytes, half characters, SQL, markup, paths, numbers in disguise. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b',
  "'; DROP TABLE identity.accounts; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.org")',
  '../../../etc/passwd',
  '%00%ff',
  '[object Object]',
  '__proto__',
  'constructor',
  'NaN',
  '-0',
  '1e400',
  '0x10',
  '99999999999999999999999999',
  '9999-99-99',
  '+275760-09-13T00:00:00Z',
  '0000-00-00',
  '2027-02-30',
  '00000000-0000-0000-0000-000000000000',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  '恳'.repeat(5000),
];
const NUMBERS = [0, -0, -1, 0.5, 1e21, -1e21, Number.MAX_SAFE_INTEGER + 2, 2 ** 31, 2 ** 63, 1e308, 32_768];
const SHALLOW = [null, true, [], {}, [[]], [null], { __proto__: null, length: -1 }, 'text', 7];

const anyValue = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom<unknown>(...SHALLOW),
  fc.jsonValue({ maxDepth: 2 }),
);

/** What a schema asks for, mostly; `known` are values that the town really has. */
export class Hostile {
  constructor(
    private readonly schemas: Record<string, Schema>,
    private readonly known: readonly string[],
  ) {}

  text(): fc.Arbitrary<string> {
    const real = this.known.length ? [fc.constantFrom(...this.known)] : [];
    return fc.oneof(...real, fc.constantFrom(...TEXTS), fc.string({ maxLength: 40, unit: 'binary' }));
  }

  value(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 6, arbitrary: this.shaped(schema, depth) }, { weight: 1, arbitrary: anyValue });
  }

  private shaped(schema: Schema | undefined, depth: number): fc.Arbitrary<unknown> {
    if (!schema || depth > 4) return anyValue;
    if (schema.$ref) return this.shaped(this.schemas[schema.$ref.split('/').at(-1) as string], depth + 1);
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices) return fc.oneof(...choices.map((choice) => this.shaped(choice, depth + 1)));
    if (schema.allOf) return this.shaped(schema.allOf[0], depth + 1);
    if (schema.enum?.length) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return fc.oneof(fc.integer({ min: -3, max: 3000 }), fc.constantFrom(...NUMBERS));
      case 'array':
        return fc.array(this.value(schema.items, depth + 1), { maxLength: 4 });
      case 'object':
        return this.object(schema, depth);
      default:
        return this.ofFormat(schema.format);
    }
  }

  private ofFormat(format: string | undefined): fc.Arbitrary<unknown> {
    if (format === 'date-time') return fc.oneof(fc.constant('2027-01-20T01:00:00.000Z'), this.text());
    if (format === 'date') return fc.oneof(fc.constant('2027-01-20'), this.text());
    return fc.oneof(this.text(), fc.constantFrom('12.50', '-3', '2027-01-20', '0'));
  }

  private object({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, this.value(schema, depth + 1)]),
    );
    return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  }
}
