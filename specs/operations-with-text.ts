interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

export interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly operationId: string
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** Operations whose body holds a text that people may write freely. */
export function operationsWithText(document: Document): string[] {
  const takesText = (schema: Schema | undefined): boolean => {
    if (!schema) return false
    if (schema.$ref) return takesText(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''])
    const parts = [
      ...Object.values(schema.properties ?? {}),
      ...(schema.items ? [schema.items] : []),
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
    ]
    if (parts.length > 0) return parts.some(takesText)
    const isFree = schema.enum === undefined && !['uuid', 'date', 'date-time'].includes(schema.format ?? '')
    return schema.type === 'string' && isFree
  }
  return Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .filter(({ requestBody }) => takesText(Object.values(requestBody?.content ?? {})[0]?.schema))
    .map(({ operationId }) => operationId)
}
