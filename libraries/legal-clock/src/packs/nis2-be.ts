import type { ClockRule } from '../clock-rule.ts'

const ccb = {
  fr: 'Centre pour la Cybersécurité Belgique (CCB)',
  nl: 'Centrum voor Cybersecurity België (CCB)',
  de: 'Zentrum für Cybersicherheit Belgien (ZCB)',
  en: 'Centre for Cybersecurity Belgium (CCB)',
}

const source = {
  title: 'Centre for Cybersecurity Belgium, page on NIS2 incident notification',
  url: 'https://ccb.belgium.be/en/node/2637',
  note:
    'Period, trigger and recipient are those of the named page. The full text of the law of 26 April 2024 and the ' +
    'notification guide of the CCB were not established, so the Belgian article is not cited; the day from which ' +
    'the law applies is general knowledge, to be confirmed in the Moniteur belge.',
}

const shared = {
  regime: 'nis2-be',
  recipient: ccb,
  appliesTo: ['essential', 'important'],
  validFrom: '2024-10-18',
  source,
  verified: 'verified',
} as const

/** The stages of the Belgian NIS2 law of 26 April 2024 (Directive (EU) 2022/2555, article 23(4)(a), (b) and (d)). */
export const nis2Be: readonly ClockRule[] = [
  {
    ...shared,
    id: 'nis2.early',
    article: 'Directive (EU) 2022/2555, art. 23(4)(a)',
    trigger: 'awareAt',
    period: { hours: 24 },
    explanation: {
      fr: 'Alerte précoce : dans les 24 heures après avoir eu connaissance de l’incident significatif (directive (UE) 2022/2555, art. 23, § 4, a ; loi du 26 avril 2024).',
      nl: 'Vroegtijdige waarschuwing: binnen 24 uur nadat u kennis kreeg van het significante incident (Richtlijn (EU) 2022/2555, art. 23, lid 4, a; wet van 26 april 2024).',
      de: 'Frühwarnung: innerhalb von 24 Stunden nach Kenntnisnahme des erheblichen Sicherheitsvorfalls (Richtlinie (EU) 2022/2555, Art. 23 Abs. 4 a; Gesetz vom 26. April 2024).',
      en: 'Early warning: within 24 hours of becoming aware of the significant incident (Directive (EU) 2022/2555, art. 23(4)(a); law of 26 April 2024).',
    },
  },
  {
    ...shared,
    id: 'nis2.notif',
    article: 'Directive (EU) 2022/2555, art. 23(4)(b)',
    trigger: 'awareAt',
    period: { hours: 72 },
    otherPeriods: [{ kind: 'trust-service-provider', period: { hours: 24 } }],
    explanation: {
      fr: 'Notification de l’incident : dans les 72 heures après avoir eu connaissance de l’incident significatif ; 24 heures pour les prestataires de services de confiance (directive (UE) 2022/2555, art. 23, § 4, b ; loi du 26 avril 2024).',
      nl: 'Incidentmelding: binnen 72 uur nadat u kennis kreeg van het significante incident; 24 uur voor verleners van vertrouwensdiensten (Richtlijn (EU) 2022/2555, art. 23, lid 4, b; wet van 26 april 2024).',
      de: 'Meldung des Sicherheitsvorfalls: innerhalb von 72 Stunden nach Kenntnisnahme des erheblichen Sicherheitsvorfalls; 24 Stunden für Vertrauensdiensteanbieter (Richtlinie (EU) 2022/2555, Art. 23 Abs. 4 b; Gesetz vom 26. April 2024).',
      en: 'Incident notification: within 72 hours of becoming aware of the significant incident; 24 hours for trust service providers (Directive (EU) 2022/2555, art. 23(4)(b); law of 26 April 2024).',
    },
  },
  {
    ...shared,
    id: 'nis2.final',
    article: 'Directive (EU) 2022/2555, art. 23(4)(d)',
    trigger: { submissionOf: 'nis2.notif' },
    period: { months: 1 },
    explanation: {
      fr: 'Rapport final : au plus tard un mois après la soumission de la notification de l’incident (directive (UE) 2022/2555, art. 23, § 4, d ; loi du 26 avril 2024).',
      nl: 'Eindverslag: uiterlijk één maand na de indiening van de incidentmelding (Richtlijn (EU) 2022/2555, art. 23, lid 4, d; wet van 26 april 2024).',
      de: 'Abschlussbericht: spätestens einen Monat nach Übermittlung der Meldung des Sicherheitsvorfalls (Richtlinie (EU) 2022/2555, Art. 23 Abs. 4 d; Gesetz vom 26. April 2024).',
      en: 'Final report: not later than one month after the submission of the incident notification (Directive (EU) 2022/2555, art. 23(4)(d); law of 26 April 2024).',
    },
  },
]
