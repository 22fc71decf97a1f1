/** Four letters for a tile: "Arlo", "StHu" for Saint-Hubert, "Roch" for La Roche-en-Ardenne. */
export function tileSign(name: string): string {
  const [, saint] = /^Sainte?-(.+)$/.exec(name) ?? []
  if (saint !== undefined) return `St${saint.slice(0, 2)}`
  return name.replace(/^(La|Le|Les) /, '').slice(0, 4)
}
