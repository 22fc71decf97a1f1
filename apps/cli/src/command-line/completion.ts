import type { Command } from './command.ts'
import { globalOptions } from './parse.ts'

export const shells = ['bash', 'zsh', 'fish', 'pwsh'] as const
export type Shell = (typeof shells)[number]

/** What may follow the words typed so far: the next word of a command, or an option. */
export function candidates(
  commands: readonly Command[],
  typed: readonly string[],
  current: string,
): string[] {
  const words = typed.filter((word) => !word.startsWith('-'))
  const fitting = commands.filter(({ words: name }) =>
    name
      .split(' ')
      .slice(0, words.length)
      .every((word, place) => words[place] === word),
  )
  const next = fitting.flatMap(({ words: name }) => name.split(' ')[words.length] ?? [])
  const exact = commands.find(({ words: name }) => words.slice(0, name.split(' ').length).join(' ') === name)
  const options = [...(exact?.options ?? []), ...globalOptions].map(({ name }) => `--${name}`)
  const offered = current.startsWith('-') ? options : next
  return [...new Set(offered)].filter((word) => word.startsWith(current)).sort()
}

/** The script a shell evaluates: it asks the command itself, so it never grows old. */
export function completionScript(shell: Shell): string {
  return scripts[shell]
}

const scripts: Record<Shell, string> = {
  bash: `_beffroi() {
  local current="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=($(beffroi completion --candidates --current "$current" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null))
}
complete -o default -F _beffroi beffroi
`,
  zsh: `#compdef beffroi
_beffroi() {
  local -a found
  found=(\${(f)"$(beffroi completion --candidates --current "$words[CURRENT]" -- \${words[2,CURRENT-1]} 2>/dev/null)"})
  compadd -a found || _files
}
compdef _beffroi beffroi
`,
  fish: `function __beffroi
  set -l words (commandline -opc)
  beffroi completion --candidates --current (commandline -ct) -- $words[2..-1] 2>/dev/null
end
complete -c beffroi -a '(__beffroi)'
`,
  pwsh: `Register-ArgumentCompleter -Native -CommandName beffroi -ScriptBlock {
  param($current, $line, $position)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() } | Where-Object { $_ -ne $current })
  beffroi completion --candidates --current "$current" -- @words 2>$null |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
}
