import type { z } from 'zod'
import {
  address,
  addressWithoutPassword,
  destinations,
  host,
  mailbox,
  oneOf,
  onOff,
  origin,
  path,
  port,
  proxies,
} from './values.ts'

export interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** The environment variable. */
  readonly name: string
  readonly schema: Schema
  /** What holds when the variable is absent, written as it would be in the environment. */
  readonly standard?: string
  /** Never shown: only whether it is there. */
  readonly secret?: true
  /** What a person may choose from, named in the mend of a wrong value. */
  readonly choices?: string
}

const setting = <Schema extends z.ZodType, const More extends Omit<Setting, 'name' | 'schema'>>(
  name: string,
  schema: Schema,
  more: More,
) => ({ name, schema, ...more })

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const formats = ['auto', 'json', 'text'] as const
const demoModes = ['auto', 'on', 'off'] as const

/** Every setting of the house; what is not here does not exist. The meaning is `config:meanings.<name>`. */
export const settings = {
  port: setting('PORT', port(), { standard: '8080' }),
  host: setting('BEFFROI_HOST', host(), { standard: '127.0.0.1' }),
  dataFolder: setting('BEFFROI_DATA', path(), { standard: '.beffroi' }),
  databaseUrl: setting('DATABASE_URL', address(['postgres', 'postgresql'], 'not-a-database'), {
    secret: true,
  }),
  publicUrl: setting('BEFFROI_PUBLIC_URL', origin(), {}),
  demo: setting('BEFFROI_DEMO', oneOf(demoModes), { standard: 'auto', choices: demoModes.join(', ') }),
  workers: setting('BEFFROI_WORKERS', onOff(), { standard: 'on', choices: 'on, off' }),
  trustProxy: setting('BEFFROI_TRUST_PROXY', proxies(), { standard: 'off' }),
  secretFile: setting('BEFFROI_SECRET_FILE', path(), {}),
  backupKeyFile: setting('BEFFROI_BACKUP_KEY_FILE', path(), {}),
  metricsTokenFile: setting('BEFFROI_METRICS_TOKEN_FILE', path(), {}),
  smtpUrl: setting('BEFFROI_SMTP_URL', addressWithoutPassword(['smtp', 'smtps'], 'not-a-mail-server'), {}),
  smtpPasswordFile: setting('BEFFROI_SMTP_PASSWORD_FILE', path(), {}),
  mailFrom: setting('BEFFROI_MAIL_FROM', mailbox(), { standard: 'Beffroi <beffroi@localhost>' }),
  egressAllow: setting('BEFFROI_EGRESS_ALLOW', destinations(), { standard: '' }),
  logLevel: setting('BEFFROI_LOG_LEVEL', oneOf(levels), { standard: 'info', choices: levels.join(', ') }),
  logFormat: setting('BEFFROI_LOG_FORMAT', oneOf(formats), { standard: 'auto', choices: formats.join(', ') }),
} as const

export type SettingKey = keyof typeof settings
