import access from '@beffroi/access/messages/fr.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/fr.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/fr.json' with { type: 'json' }
import type { CataloguesByNamespace } from '@beffroi/i18n'
import incidents from '@beffroi/incidents/messages/fr.json' with { type: 'json' }
import ui from '@beffroi/ui/messages/fr.json' with { type: 'json' }
import web from '../../messages/fr.json' with { type: 'json' }

export const messages: CataloguesByNamespace = { access, audit, directory, incidents, ui, web }
