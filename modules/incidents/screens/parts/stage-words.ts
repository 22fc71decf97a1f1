/** Message keys have no dots: `nis2.early` is `nis2early`. */
export function stageKey(stage: string): string {
  return stage.replace('.', '')
}
