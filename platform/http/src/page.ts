import { z } from 'zod'

/** Fields of the input of a question that answers in pages: spread them into its strictObject. */
export const pageInput = {
  page: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(200).default(25),
}

const pages = new WeakSet<z.ZodType>()

/**
 * The answer of a collection (Belgif [col-repres]): the question gives `items` and `total`, the door adds `self`,
 * `first`, `prev`, `next` and `last`.
 */
export function pageOf<I extends z.ZodType>(item: I) {
  const page = z.object({
    items: z.array(item),
    total: z.int().min(0),
    self: z.url().optional(),
    first: z.url().optional(),
    prev: z.url().optional(),
    next: z.url().optional(),
    last: z.url().optional(),
  })
  pages.add(page)
  return page
}

export function isPage(schema: z.ZodType): boolean {
  return pages.has(schema)
}

interface Page {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly total: number
}

export interface PageLinks {
  /** The absolute address that was asked. */
  readonly address: URL
  readonly page: number
  readonly pageSize: number
  /** The absolute address of an item, with its fields in braces. */
  readonly item?: string | undefined
}

export function linkedPage(answer: unknown, { address, page, pageSize, item }: PageLinks): unknown {
  const { items, total, ...rest } = answer as Page
  const last = Math.max(1, Math.ceil(total / pageSize))
  const linkTo = (number: number) => {
    const link = new URL(address)
    link.searchParams.set('page', String(number))
    return link.href
  }
  return {
    ...rest,
    self: address.href,
    items: item === undefined ? items : items.map((one) => ({ href: hrefOf(item, one), ...one })),
    total,
    first: linkTo(1),
    ...(page > 1 ? { prev: linkTo(Math.min(page - 1, last)) } : {}),
    ...(page < last ? { next: linkTo(page + 1) } : {}),
    last: linkTo(last),
  }
}

function hrefOf(template: string, item: Readonly<Record<string, unknown>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(item[name] ?? '')))
}
