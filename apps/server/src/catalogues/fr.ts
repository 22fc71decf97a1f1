import access from '@beffroi/access/messages/fr.json' with { type: 'json' }
import acts from '@beffroi/acts/messages/fr.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/fr.json' with { type: 'json' }
import backup from '@beffroi/backup/messages/fr.json' with { type: 'json' }
import config from '@beffroi/config/messages/fr.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/fr.json' with { type: 'json' }
import egress from '@beffroi/egress/messages/fr.json' with { type: 'json' }
import files from '@beffroi/files/messages/fr.json' with { type: 'json' }
import http from '@beffroi/http/messages/fr.json' with { type: 'json' }
import i18n from '@beffroi/i18n/messages/fr.json' with { type: 'json' }
import incidents from '@beffroi/incidents/messages/fr.json' with { type: 'json' }
import mail from '@beffroi/mail/messages/fr.json' with { type: 'json' }
import tabular from '@beffroi/tabular/messages/fr.json' with { type: 'json' }

export const fr = {
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
