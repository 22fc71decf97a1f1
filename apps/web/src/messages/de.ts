import type { CataloguesByNamespace } from '@beffroi/i18n'
import ui from '@beffroi/ui/messages/de.json' with { type: 'json' }
import web from '../../messages/de.json' with { type: 'json' }

export const messages: CataloguesByNamespace = { ui, web }
