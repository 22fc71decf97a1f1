import { Answered, Card, Columns, EmptyState, Link, Page, TileMap, useGo, useWords } from '@beffroi/ui'
import type { ReactNode } from 'react'
import { inLanguage } from '../../src/naming/in-language.ts'
import { type Territory, useTerritory } from '../api.ts'
import '../directory.css'
import { tileSign } from '../parts/tile-sign.ts'

const alsoHere = ['cpas', 'policeZone', 'rescueZone', 'intercommunale'] as const

/** The ground: communes as tiles, with the table behind one key, and the arrondissements they form. */
export const Screen = (): ReactNode => {
  const question = useTerritory()
  return (
    <Answered question={question} whole>
      {(territory) => <Shown territory={territory} />}
    </Answered>
  )
}

const Shown = ({ territory: { grounds, communes } }: { territory: Territory }): ReactNode => {
  const { t, language, number, day } = useWords()
  const go = useGo()
  const province = grounds.find(({ kind }) => kind === 'province')
  const people = sumOf(communes)
  const date = communes.find(({ populationDate }) => populationDate)?.populationDate
  const tiles = communes.map(({ nisCode, name, col, row, population, joined, own }) => ({
    code: nisCode,
    name: inLanguage(name, language),
    col,
    row,
    sign: tileSign(inLanguage(name, language)),
    tone: own ? ('watch' as const) : joined ? ('calm' as const) : undefined,
    value:
      population === undefined
        ? t('directory:territory.unknown')
        : t(`directory:territory.${joined ? 'peopleJoined' : 'people'}`, { population: number(population) }),
  }))
  if (communes.length === 0) {
    return (
      <Page title={t('directory:territory.title')}>
        <EmptyState title={t('directory:territory.empty')} />
      </Page>
    )
  }
  return (
    <Page
      before={<Link to="/directory">{t('directory:show.back')}</Link>}
      title={t('directory:territory.first', { communes: communes.length, population: number(people) })}
      lede={
        province &&
        t('directory:territory.lede', {
          name: inLanguage(province.name, language),
          day: date === undefined ? '' : day(date),
        })
      }
    >
      <Columns of="lead">
        <Card>
          <div className="territory-map">
            <TileMap
              label={t('directory:territory.map')}
              valueLabel={t('directory:territory.value')}
              tiles={tiles}
              onTile={({ code }) => {
                const commune = communes.find(({ nisCode }) => nisCode === code)
                if (commune) go(`/directory/${commune.id}`)
              }}
            />
          </div>
        </Card>
        <Card title={t('directory:territory.arrondissements')}>
          <ul className="grounds">
            {grounds
              .filter(({ kind }) => kind === 'arrondissement')
              .map(({ nisCode, name }) => (
                <Ground
                  key={nisCode}
                  nisCode={nisCode}
                  name={inLanguage(name, language)}
                  members={communes.filter(({ arrondissement }) => arrondissement === nisCode)}
                  whole={people}
                />
              ))}
          </ul>
          <p className="ground-more">
            {alsoHere.map((kind) => (
              <Link key={kind} to="/directory" search={{ kind }}>
                {t(`directory:kinds.${kind}`)}
              </Link>
            ))}
          </p>
        </Card>
      </Columns>
    </Page>
  )
}

type Commune = Territory['communes'][number]

const Ground = ({
  nisCode,
  name,
  members,
  whole,
}: {
  nisCode: string
  name: string
  members: readonly Commune[]
  whole: number
}): ReactNode => {
  const { t, number } = useWords()
  const people = sumOf(members)
  const share = whole === 0 ? 0 : Math.round((people / whole) * 100)
  return (
    <li>
      <Link to="/directory" search={{ territory: nisCode, kind: 'commune' }}>
        {name}
      </Link>
      <span className="ground-people">{t('directory:territory.people', { population: number(people) })}</span>
      <meter className="ground-share" min={0} max={100} value={share} aria-hidden="true" />
      <span className="ground-parts">
        {t('directory:territory.communes', { count: members.length })} ·{' '}
        {t('directory:territory.share', { share })}
      </span>
    </li>
  )
}

function sumOf(communes: readonly Commune[]): number {
  return communes.reduce((sum, { population = 0 }) => sum + population, 0)
}
