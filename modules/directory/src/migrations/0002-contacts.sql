create table directory.contact (
  id uuid primary key,
  authority uuid not null references directory.authority,
  function text not null check (function in
    ('secretary', 'it', 'security', 'dpo', 'crisis', 'duty', 'switchboard', 'press')),
  label text,
  phone text,
  email text,
  -- In the notation of OpenStreetMap, `Mo-Fr 08:00-18:00`; absent = not said.
  hours text,
  deputy boolean not null default false,
  position integer not null,
  visibility text not null check (visibility in ('public', 'members')),
  verified text not null check (verified in ('verified', 'unverified')),
  source text not null,
  confirmed_at timestamptz,
  seed_digest text,
  version integer not null default 1,
  changed_at timestamptz not null,
  check (phone is not null or email is not null)
);
create index contact_authority on directory.contact (authority, position);

select platform.guard('directory.contact');

create function directory.is_own(subject uuid) returns boolean
  language sql stable
  return exists (
    select from directory.authority
    where authority.id = is_own.subject and authority.organisation = platform.current_organisation()
  );

-- The national bodies have to be able to call back, so they see the contacts that others do not.
create function directory.reads_for_the_nation() returns boolean
  language sql stable
  return exists (
    select from directory.authority
    where authority.kind = 'national' and authority.organisation = platform.current_organisation()
  );

create policy contact_read on directory.contact for select using (
  platform.has_platform_reach()
  or (visibility = 'public' and platform.current_organisation() is not null)
  or directory.is_own(authority)
  or directory.reads_for_the_nation()
);
create policy contact_write on directory.contact
  using (platform.has_platform_reach() or directory.is_own(authority))
  with check (platform.has_platform_reach() or directory.is_own(authority));
