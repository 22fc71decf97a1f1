import access from '@beffroi/access/messages/de.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/de.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/de.json' with { type: 'json' }
import type { CataloguesByNamespace } from '@beffroi/i18n'
import incidents from '@beffroi/incidents/messages/de.json' with { type: 'json' }
import ui from '@beffroi/ui/messages/de.json' with { type: 'json' }
import web from '../../messages/de.json' with { type: 'json' }

export const messages: CataloguesByNamespace = { access, audit, directory, incidents, ui, web }
