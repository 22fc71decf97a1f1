import type { CataloguesByNamespace } from '@beffroi/i18n'
import ui from '@beffroi/ui/messages/nl.json' with { type: 'json' }
import web from '../../messages/nl.json' with { type: 'json' }

export const messages: CataloguesByNamespace = { ui, web }
