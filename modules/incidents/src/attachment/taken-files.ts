export const limitBytes = 20_000_000
export const mostFiles = 20

/**
 * What helps to understand an incident: pictures of a screen, notes, logs, mails, archives. Neither programs nor
 * what runs when it is opened (HTML, SVG). A browser that knows no better says octet-stream, for a log too.
 */
export const mediaTypes = [
  'application/octet-stream',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heif',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/json',
  'message/rfc822',
  'application/vnd.ms-outlook',
  'application/zip',
  'application/x-zip-compressed',
  'application/gzip',
  'application/x-7z-compressed',
  'application/vnd.tcpdump.pcap',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const
