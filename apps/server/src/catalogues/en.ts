import access from '@beffroi/access/messages/en.json' with { type: 'json' }
import acts from '@beffroi/acts/messages/en.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/en.json' with { type: 'json' }
import backup from '@beffroi/backup/messages/en.json' with { type: 'json' }
import config from '@beffroi/config/messages/en.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/en.json' with { type: 'json' }
import egress from '@beffroi/egress/messages/en.json' with { type: 'json' }
import files from '@beffroi/files/messages/en.json' with { type: 'json' }
import http from '@beffroi/http/messages/en.json' with { type: 'json' }
import i18n from '@beffroi/i18n/messages/en.json' with { type: 'json' }
import incidents from '@beffroi/incidents/messages/en.json' with { type: 'json' }
import mail from '@beffroi/mail/messages/en.json' with { type: 'json' }
import tabular from '@beffroi/tabular/messages/en.json' with { type: 'json' }

export const en = {
  access,
  acts,
  audit,
  backup,
  config,
  directory,
  egress,
  files,
  http,
  i18n,
  incidents,
  mail,
  tabular,
}
