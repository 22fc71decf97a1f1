const systems = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
]
const processors = [
  'x64',
  'arm64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
  'arm',
]

/**
 * The machine a platform package is meant for, read from its name (`@scope/thing-linux-arm64-musl`), as those who
 * publish such packages name them. An unknown name becomes a machine that nobody has, so that it is never fetched.
 */
export function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const words = (name.split('/').at(-1) ?? name).split(/[-_]/)
  const os =
    systems.find((system) => words.includes(system)) ?? (words.includes('windows') ? 'win32' : 'none')
  const cpu = processors.find((processor) => words.includes(processor)) ?? 'none'
  const musl = words.some((word) => word.includes('musl'))
  return { os: [os], cpu: [cpu], ...(musl ? { libc: ['musl'] } : {}) }
}
