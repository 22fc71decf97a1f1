export type HealthStatus = 'UP' | 'DEGRADED' | 'DOWN'

export interface HealthFinding {
  readonly status: HealthStatus
  readonly [detail: string]: string | number | boolean
}

/** One thing the house depends on; a check that throws or takes longer than two seconds counts as DOWN. */
export interface HealthCheck {
  readonly name: string
  check(): Promise<HealthFinding>
}

export interface Health {
  readonly status: HealthStatus
  readonly details: Readonly<Record<string, HealthFinding>>
}

const patience = 2_000
const worst = (all: readonly HealthStatus[]): HealthStatus =>
  all.includes('DOWN') ? 'DOWN' : all.includes('DEGRADED') ? 'DEGRADED' : 'UP'

export async function askHealth(checks: readonly HealthCheck[]): Promise<Health> {
  const findings = await Promise.all(
    checks.map(async (check): Promise<[string, HealthFinding]> => [check.name, await find(check)]),
  )
  return { status: worst(findings.map(([, { status }]) => status)), details: Object.fromEntries(findings) }
}

async function find(check: HealthCheck): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<HealthFinding>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'DOWN', late: true }), patience)
  })
  try {
    return await Promise.race([check.check(), late])
  } catch {
    // The error is the check's to log; here it only counts. A host or a password may stand in it.
    return { status: 'DOWN' }
  } finally {
    clearTimeout(timer)
  }
}
