import access from '@beffroi/access/messages/en.json' with { type: 'json' }
import audit from '@beffroi/audit/messages/en.json' with { type: 'json' }
import directory from '@beffroi/directory/messages/en.json' with { type: 'json' }
import type { CataloguesByNamespace } from '@beffroi/i18n'
import incidents from '@beffroi/incidents/messages/en.json' with { type: 'json' }
import ui from '@beffroi/ui/messages/en.json' with { type: 'json' }
import web from '../../messages/en.json' with { type: 'json' }

export const messages: CataloguesByNamespace = { access, audit, directory, incidents, ui, web }
