create schema directory;

-- Provinces and arrondissements: the ground that authorities stand on, with the codes of Statbel (REFNIS).
create table directory.territory (
  nis_code text primary key check (nis_code ~ '^[0-9]{5}$'),
  kind text not null check (kind in ('province', 'arrondissement')),
  name jsonb not null,
  part_of text references directory.territory,
  population integer check (population >= 0),
  population_date date,
  source text not null
);

create table directory.authority (
  id uuid primary key,
  kind text not null check (kind in
    ('province', 'commune', 'cpas', 'policeZone', 'rescueZone', 'intercommunale', 'national', 'supplier')),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name jsonb not null check (name <> '{}'),
  short_name text,
  role jsonb,
  legal_basis jsonb,
  nis_code text check (nis_code ~ '^[0-9]{5}$'),
  enterprise_number text check (enterprise_number ~ '^[01][0-9]{9}$'),
  zone_number text,
  parent uuid references directory.authority,
  territory text references directory.territory,
  languages text[] not null default '{}',
  population integer check (population >= 0),
  population_date date,
  nis2_class text not null default 'unknown' check (nis2_class in ('essential', 'important', 'none', 'unknown')),
  sectors text[] not null default '{}',
  -- First and last day of validity, both included, as Statbel writes them.
  valid_from date,
  valid_to date,
  tile_col smallint,
  tile_row smallint,
  website text,
  address text,
  organisation uuid unique,
  fictitious boolean not null default false,
  verified text not null check (verified in ('verified', 'unverified')),
  source text not null,
  note jsonb,
  -- Per field, where its source or its mark differ from those of the record.
  evidence jsonb not null default '{}',
  -- What the seed wrote last: a record that no longer matches it was changed by hand and is left alone.
  seed_digest text,
  version integer not null default 1,
  changed_at timestamptz not null,
  unique (kind, code),
  check (valid_to >= valid_from)
);
create index authority_parent on directory.authority (parent);
create index authority_territory on directory.authority (territory);

-- Merged bodies: both histories stay readable.
create table directory.succession (
  predecessor uuid references directory.authority,
  successor uuid references directory.authority,
  on_date date not null,
  source text not null,
  note jsonb,
  primary key (predecessor, successor)
);

-- Which communes a zone or an intercommunale serves. Zones merge too, hence the dates.
create table directory.service_area (
  body uuid references directory.authority,
  commune uuid references directory.authority,
  valid_from date,
  valid_to date,
  verified text not null check (verified in ('verified', 'unverified')),
  source text not null,
  note jsonb,
  primary key (body, commune)
);
create index service_area_commune on directory.service_area (commune);

select platform.guard('directory.territory');
select platform.guard('directory.authority');
select platform.guard('directory.succession');
select platform.guard('directory.service_area');

-- The directory is common to every signed-in organisation and written by the platform alone: a body may change
-- its contacts (see 0002), but not declare itself essential, national or a police zone.
create policy territory_read on directory.territory for select
  using (platform.current_organisation() is not null or platform.has_platform_reach());
create policy territory_write on directory.territory
  using (platform.has_platform_reach()) with check (platform.has_platform_reach());

create policy authority_read on directory.authority for select
  using (platform.current_organisation() is not null or platform.has_platform_reach());
create policy authority_write on directory.authority
  using (platform.has_platform_reach()) with check (platform.has_platform_reach());

create policy succession_read on directory.succession for select
  using (platform.current_organisation() is not null or platform.has_platform_reach());
create policy succession_write on directory.succession
  using (platform.has_platform_reach()) with check (platform.has_platform_reach());

create policy service_area_read on directory.service_area for select
  using (platform.current_organisation() is not null or platform.has_platform_reach());
create policy service_area_write on directory.service_area
  using (platform.has_platform_reach()) with check (platform.has_platform_reach());
