import { actDoor, type Door, downloadDoor, questionDoor, uploadDoor } from '@beffroi/http'
import { admitFile } from './attachment/admit-file.ts'
import { attachFile } from './attachment/attach-file.ts'
import { openAttachment } from './attachment/open-attachment.ts'
import { limitBytes, mediaTypes } from './attachment/taken-files.ts'
import { attestAwareness } from './clocks/attest-awareness.ts'
import { recordSubmission } from './clocks/record-submission.ts'
import { listStandardMessages } from './conversation/list-standard-messages.ts'
import { sendMessage } from './conversation/send-message.ts'
import { exportNotifications, notificationsAsCsv } from './inbox/export-notifications.ts'
import { listNotifications } from './inbox/list-notifications.ts'
import { showSituation } from './inbox/show-situation.ts'
import { acknowledgeNotification } from './notification/acknowledge-notification.ts'
import { closeNotification } from './notification/close-notification.ts'
import { showNotification } from './notification/show-notification.ts'
import { submitNotification } from './notification/submit-notification.ts'

const tag = 'Incidents'
const readers = ['reporter', 'reader', 'administrator', 'duty-officer']
const reporters = ['reporter']
const officers = ['duty-officer']

const may = (action: string, roles: readonly string[]) => ({
  resource: 'notification',
  action,
  scope: 'own' as const,
  roles,
})

export const routes: readonly Door[] = [
  actDoor({
    method: 'POST',
    path: '/incidents/notifications',
    operationId: 'submitNotification',
    summary: 'Report an incident: what happens, since when, who to call back',
    tag,
    authz: may('submit', reporters),
    act: submitNotification,
    created: ({ id }) => `/incidents/notifications/${id}`,
  }),
  questionDoor({
    method: 'GET',
    path: '/incidents/notifications',
    operationId: 'listNotifications',
    summary: 'Own notifications, or those addressed to the asking centre, by time left',
    tag,
    authz: may('list', readers),
    question: listNotifications,
    item: '/incidents/notifications/{id}',
  }),
  questionDoor({
    method: 'GET',
    path: '/incidents/notificationTable',
    operationId: 'exportNotifications',
    summary: 'The list of notifications as a table to take away: same filters, chosen columns, every page',
    tag,
    authz: may('export', readers),
    question: exportNotifications,
    formats: { csv: notificationsAsCsv },
  }),
  questionDoor({
    method: 'GET',
    path: '/incidents/notifications/{notificationId}',
    operationId: 'showNotification',
    summary: 'One notification with its conversation, clocks and history',
    tag,
    authz: may('read', readers),
    question: showNotification,
  }),
  actDoor({
    method: 'POST',
    path: '/incidents/notifications/{notificationId}/acknowledge',
    operationId: 'acknowledgeNotification',
    summary: 'Say that the notification was read',
    tag,
    authz: may('acknowledge', officers),
    act: acknowledgeNotification,
  }),
  actDoor({
    method: 'POST',
    path: '/incidents/notifications/{notificationId}/messages',
    operationId: 'sendMessage',
    summary: 'Ask, answer, advise or inform the other side',
    tag,
    authz: may('converse', [...reporters, ...officers]),
    act: sendMessage,
  }),
  uploadDoor({
    path: '/incidents/notifications/{notificationId}/attachments',
    operationId: 'attachFile',
    summary: 'Join a file to the conversation',
    tag,
    authz: may('converse', [...reporters, ...officers]),
    act: attachFile,
    created: ({ id, attachment }) => `/incidents/notifications/${id}/attachments/${attachment}`,
    upload: { limitBytes, mediaTypes, admission: admitFile },
  }),
  downloadDoor({
    path: '/incidents/notifications/{notificationId}/attachments/{attachmentId}',
    operationId: 'openAttachment',
    summary: 'A file of the conversation, to be kept',
    tag,
    authz: may('read', readers),
    question: openAttachment,
    download: (attachment) => attachment,
  }),
  actDoor({
    method: 'POST',
    path: '/incidents/notifications/{notificationId}/awareness',
    operationId: 'attestAwareness',
    summary: 'Correct the instant of awareness, with a reason',
    tag,
    authz: may('attest', reporters),
    act: attestAwareness,
  }),
  actDoor({
    method: 'POST',
    path: '/incidents/notifications/{notificationId}/submissions',
    operationId: 'recordSubmission',
    summary: 'Record when a report was sent to the authority',
    tag,
    authz: may('recordSubmission', reporters),
    act: recordSubmission,
  }),
  actDoor({
    method: 'POST',
    path: '/incidents/notifications/{notificationId}/close',
    operationId: 'closeNotification',
    summary: 'End the case with closing words',
    tag,
    authz: may('close', officers),
    act: closeNotification,
  }),
  questionDoor({
    method: 'GET',
    path: '/incidents/situation',
    operationId: 'showSituation',
    summary: 'How many notifications are open, waiting and late',
    tag,
    authz: may('list', readers),
    question: showSituation,
  }),
  questionDoor({
    method: 'GET',
    path: '/incidents/standardMessages',
    operationId: 'listStandardMessages',
    summary: 'Ready questions and advice in every language',
    tag,
    authz: may('list', readers),
    question: listStandardMessages,
  }),
]
