import access from '@beffroi/access/messages/de.json' with { type: 'json' }
import acts from '@beffroi/acts/messages/de.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/de.json' with { type: 'json' }
import backup from '@beffroi/backup/messages/de.json' with { type: 'json' }
import config from '@beffroi/config/messages/de.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/de.json' with { type: 'json' }
import egress from '@beffroi/egress/messages/de.json' with { type: 'json' }
import files from '@beffroi/files/messages/de.json' with { type: 'json' }
import http from '@beffroi/http/messages/de.json' with { type: 'json' }
import i18n from '@beffroi/i18n/messages/de.json' with { type: 'json' }
import incidents from '@beffroi/incidents/messages/de.json' with { type: 'json' }
import mail from '@beffroi/mail/messages/de.json' with { type: 'json' }
import tabular from '@beffroi/tabular/messages/de.json' with { type: 'json' }

export const de = {
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
