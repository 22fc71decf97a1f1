import { actDoor, type Door, questionDoor } from '@beffroi/http'
import { linkOrganisation } from './authority/link-organisation.ts'
import { listAuthorities } from './authority/list-authorities.ts'
import { listCsv } from './authority/list-columns.ts'
import { registerAuthority } from './authority/register-authority.ts'
import { showAuthority } from './authority/show-authority.ts'
import { addContact } from './contact/add-contact.ts'
import { confirmContacts } from './contact/confirm-contacts.ts'
import { editContact } from './contact/edit-contact.ts'
import { removeContact } from './contact/remove-contact.ts'
import { importDirectory } from './exchange/import-directory.ts'
import { previewImport } from './exchange/preview-import.ts'
import { showTerritory } from './territory/show-territory.ts'

const tag = 'Directory'
const own = { scope: 'own', roles: ['administrator'] } as const
const register = { scope: 'platform', roles: ['operator'] } as const

export const routes: readonly Door[] = [
  questionDoor({
    ...{ method: 'GET', path: '/directory/authorities', operationId: 'listAuthorities', tag },
    summary: 'Authorities by name, number, kind and place',
    authz: { resource: 'authority', action: 'list', scope: 'signed-in' },
    question: listAuthorities,
    item: '/directory/authorities/{id}',
    formats: {
      csv: {
        mediaType: 'text/csv',
        fileName: 'beffroi-directory.csv',
        write: ({ items }, reader) => listCsv(items, reader),
      },
    },
  }),
  actDoor({
    ...{ method: 'POST', path: '/directory/authorities', operationId: 'registerAuthority', tag },
    summary: 'Add one authority to the register',
    authz: { resource: 'authority', action: 'register', ...register },
    act: registerAuthority,
    created: ({ id }) => `/directory/authorities/${id}`,
  }),
  questionDoor({
    ...{ method: 'GET', path: '/directory/authorities/{authorityId}', operationId: 'showAuthority', tag },
    summary: 'One authority with its contacts, its sources and its history of mergers',
    authz: { resource: 'authority', action: 'read', scope: 'signed-in' },
    question: showAuthority,
  }),
  actDoor({
    ...{
      method: 'POST',
      path: '/directory/authorities/{authorityId}/link',
      operationId: 'linkOrganisation',
      tag,
    },
    summary: 'Say that an organisation of the platform is this authority',
    authz: { resource: 'authority', action: 'link', ...register },
    act: linkOrganisation,
  }),
  actDoor({
    ...{
      method: 'POST',
      path: '/directory/authorities/{authorityId}/contacts',
      operationId: 'addContact',
      tag,
    },
    summary: 'Add a contact of the own authority',
    authz: { resource: 'contact', action: 'add', ...own },
    act: addContact,
    created: () => '/directory/authorities',
  }),
  actDoor({
    ...{ method: 'PATCH', path: '/directory/authorities/{authorityId}/contacts/{contactId}', tag },
    operationId: 'editContact',
    summary: 'Correct a contact of the own authority',
    authz: { resource: 'contact', action: 'edit', ...own },
    act: editContact,
    ifMatch: true,
  }),
  actDoor({
    ...{ method: 'POST', path: '/directory/authorities/{authorityId}/contacts/{contactId}/remove', tag },
    operationId: 'removeContact',
    summary: 'Take a contact of the own authority out of the directory',
    authz: { resource: 'contact', action: 'remove', ...own },
    act: removeContact,
  }),
  actDoor({
    ...{ method: 'POST', path: '/directory/authorities/{authorityId}/contacts/confirm', tag },
    operationId: 'confirmContacts',
    summary: 'Say that the contacts of the own authority are right',
    authz: { resource: 'contact', action: 'confirm', ...own },
    act: confirmContacts,
  }),
  questionDoor({
    ...{ method: 'GET', path: '/directory/territory', operationId: 'showTerritory', tag },
    summary: 'The communes of today as tiles, with their arrondissements',
    authz: { resource: 'territory', action: 'read', scope: 'signed-in' },
    question: showTerritory,
  }),
  questionDoor({
    ...{ method: 'POST', path: '/directory/import/preview', operationId: 'previewDirectoryImport', tag },
    summary: 'What an import of a CSV or JSON file would do',
    authz: { resource: 'authority', action: 'import', ...register },
    question: previewImport,
  }),
  actDoor({
    ...{ method: 'POST', path: '/directory/import', operationId: 'importDirectory', tag },
    summary: 'Import a CSV or JSON file that was previewed',
    authz: { resource: 'authority', action: 'import', ...register },
    act: importDirectory,
  }),
]
