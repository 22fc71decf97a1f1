/** Invented incidents of fictitious authorities, told by their demo reporters, each `hoursAgo` hours before now. */
export interface DemoNotification {
  readonly reporter: string
  readonly hoursAgo: number
  readonly sinceHoursAgo: number
  readonly what: string
  readonly acknowledgedAfterHours?: number
  readonly question?: string
}

export const demoNotifications: readonly DemoNotification[] = [
  {
    reporter: 'luc@rochefeuille.example',
    hoursAgo: 18,
    sinceHoursAgo: 20,
    what: "Accès frauduleux à la messagerie du CPAS\u00a0: des courriels sont partis cette nuit du compte de l'accueil, que personne n'a écrits.",
    acknowledgedAfterHours: 1,
    question: 'personalData',
  },
  {
    reporter: 'els@beaumoulin.example',
    hoursAgo: 6,
    sinceHoursAgo: 8,
    what: 'Inwoners melden valse e-mails in naam van de gemeente met een link om een afvalbelasting te betalen. Al 41 meldingen.',
  },
  {
    reporter: 'jonas@haute-vallee.example',
    hoursAgo: 3,
    sinceHoursAgo: 4,
    what: 'Die Notruftelefonie war 14 Minuten lang gestört. Der Anbieter spricht von einem Angriff auf seine Anlage.',
  },
]
