export { describeConfig, type SettingRow } from './describe-config.ts'
export {
  type Config,
  type ConfigProblem,
  type Environment,
  type ReadConfig,
  readConfig,
} from './read-config.ts'
export {
  deriveKey,
  type MasterKeyRead,
  openMasterKey,
  readSecretFile,
  type SecretRead,
} from './secret-file.ts'
export { type Setting, type SettingKey, settings } from './settings.ts'
