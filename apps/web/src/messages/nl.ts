import access from '@beffroi/access/messages/nl.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/nl.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/nl.json' with { type: 'json' }
import type { CataloguesByNamespace } from '@beffroi/i18n'
import incidents from '@beffroi/incidents/messages/nl.json' with { type: 'json' }
import ui from '@beffroi/ui/messages/nl.json' with { type: 'json' }
import web from '../../messages/nl.json' with { type: 'json' }

export const messages: CataloguesByNamespace = { access, audit, directory, incidents, ui, web }
