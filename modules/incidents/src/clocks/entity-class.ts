/** What the NIS2 law makes of the reporting body, as far as the directory knows. */
export const entityClasses = ['essential', 'important', 'none', 'unknown'] as const
export type EntityClass = (typeof entityClasses)[number]
