import type { Transaction } from '@beffroi/database'
import { sql } from 'kysely'

/** Below this share of common trigrams a word is another word; "bastonge" and "bastogne" share 0.55. */
const similarEnough = '0.45'

/** The operator of the index takes its threshold from a setting; this one ends with the transaction. */
export async function prepareSearch(transaction: Transaction): Promise<void> {
  await transaction.query(`select set_config('pg_trgm.word_similarity_threshold', '${similarEnough}', true)`)
}

/**
 * The authorities of which a name contains the text or nearly so, with a score: the whole name, its beginning, the
 * beginning of a word, anywhere, and last what is only similar.
 */
export function matchingNames(q: string) {
  const sought = sql<string>`directory.searchable(${q})`
  // A text of signs only ("---") has nothing to find and must not match everything.
  const contained = sql<string>`'%' || nullif(${sought}, '') || '%'`
  return sql<{ authority: string; score: number }>`(
    select authority, max(
      case
        when text = ${sought} then 4
        when text like ${sought} || '%' then 3
        when ' ' || text like '% ' || ${sought} || '%' then 2
        when text like ${contained} then 1
        else 0
      end + public.word_similarity(${sought}, text) * 0.5 + public.similarity(${sought}, text) * 0.4
    ) as score
    from directory.authority_name
    where text like ${contained} or text operator(public.%>) nullif(${sought}, '')
    group by authority
  )`
}
