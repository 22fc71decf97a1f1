import access from '@beffroi/access/messages/nl.json' with { type: 'json' }
import acts from '@beffroi/acts/messages/nl.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/nl.json' with { type: 'json' }
import backup from '@beffroi/backup/messages/nl.json' with { type: 'json' }
import config from '@beffroi/config/messages/nl.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/nl.json' with { type: 'json' }
import egress from '@beffroi/egress/messages/nl.json' with { type: 'json' }
import files from '@beffroi/files/messages/nl.json' with { type: 'json' }
import http from '@beffroi/http/messages/nl.json' with { type: 'json' }
import i18n from '@beffroi/i18n/messages/nl.json' with { type: 'json' }
import incidents from '@beffroi/incidents/messages/nl.json' with { type: 'json' }
import mail from '@beffroi/mail/messages/nl.json' with { type: 'json' }
import tabular from '@beffroi/tabular/messages/nl.json' with { type: 'json' }

export const nl = {
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
