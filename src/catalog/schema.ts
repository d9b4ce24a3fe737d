/** The part of JSON Schema (draft 7) that the request models need. `$ref` names a model: `#/definitions/Queue`. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  /** The vendor's words; the bundled snapshot has none. */
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly (string | number)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly readOnly?: boolean;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}
