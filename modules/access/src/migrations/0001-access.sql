create schema access;

create table access.organisation (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('authority', 'csirt', 'operator')),
  language text not null check (language in ('fr', 'nl', 'de', 'en')),
  fictitious boolean not null default false,
  created_at timestamptz not null
);
select platform.guard('access.organisation', 'select, insert');
-- That an authority takes part, and its name, is known to all who take part: they write to each other.
create policy organisation_known on access.organisation for select
  using (platform.current_organisation() is not null or platform.has_platform_reach());
create policy organisation_create on access.organisation for insert with check (platform.has_platform_reach());

create table access.person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  -- Kept in the form it is compared in: NFKC, small letters.
  email text not null unique check (email = lower(email)),
  language text not null check (language in ('fr', 'nl', 'de', 'en')),
  phone text,
  -- The secret itself is in access.credential; colleagues may know that there is one.
  second_step_since timestamptz,
  created_at timestamptz not null
);

create table access.membership (
  person uuid not null references access.person (id) on delete cascade,
  organisation uuid not null references access.organisation (id) on delete cascade,
  roles text[] not null check (cardinality(roles) > 0),
  since timestamptz not null,
  primary key (person, organisation)
);
create index membership_of_organisation on access.membership (organisation);
select platform.guard('access.membership');
create policy membership_read on access.membership for select using (
  organisation = platform.current_organisation()
  or person = platform.current_person()
  or platform.has_platform_reach()
);
-- Nobody is made a member without his own answer to an invitation, which works with platform reach (CVE-2026-44730).
create policy membership_add on access.membership for insert with check (platform.has_platform_reach());
create policy membership_change on access.membership for update
  using (organisation = platform.current_organisation() or platform.has_platform_reach());
create policy membership_remove on access.membership for delete
  using (organisation = platform.current_organisation() or platform.has_platform_reach());

select platform.guard('access.person', 'select, insert, update');
create policy person_read on access.person for select using (
  id = platform.current_person()
  or platform.has_platform_reach()
  or exists (
    select from access.membership
    where membership.person = person.id and membership.organisation = platform.current_organisation()
  )
);
create policy person_create on access.person for insert with check (platform.has_platform_reach());
create policy person_change on access.person for update
  using (id = platform.current_person() or platform.has_platform_reach());

-- Apart from the person, so that no question about colleagues can ever reach it.
create table access.credential (
  person uuid primary key references access.person (id) on delete cascade,
  password_hash text not null,
  password_changed_at timestamptz not null,
  -- Sealed with AES-256-GCM under a key that is not in the database.
  totp_secret text,
  totp_pending text,
  -- The last time step that was accepted: a code works once (RFC 6238, 5.2).
  totp_step bigint
);
select platform.guard('access.credential');
create policy credential_own on access.credential
  using (person = platform.current_person() or platform.has_platform_reach());

create table access.recovery_code (
  person uuid not null references access.person (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person, code_hash)
);
select platform.guard('access.recovery_code');
create policy recovery_code_own on access.recovery_code
  using (person = platform.current_person() or platform.has_platform_reach());

create table access.session (
  id uuid primary key,
  -- SHA-256 of the token: who reads the table cannot sign in with it.
  token_hash text not null unique,
  person uuid not null references access.person (id) on delete cascade,
  organisation uuid not null references access.organisation (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_person on access.session (person) where ended_at is null;
create index session_of_organisation on access.session (organisation, person);
create index session_age on access.session (absolute_expires_at);
select platform.guard('access.session');
-- The organisation too: removing a member ends his sessions there.
create policy session_read on access.session for select using (
  person = platform.current_person()
  or organisation = platform.current_organisation()
  or platform.has_platform_reach()
);
create policy session_begin on access.session for insert
  with check (person = platform.current_person() or platform.has_platform_reach());
create policy session_end on access.session for update using (
  person = platform.current_person()
  or organisation = platform.current_organisation()
  or platform.has_platform_reach()
);
create policy session_sweep on access.session for delete using (platform.has_platform_reach());

-- The password was right, the code is awaited. Not a session: it opens nothing.
create table access.sign_in_challenge (
  id uuid primary key,
  token_hash text not null unique,
  person uuid not null references access.person (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
select platform.guard('access.sign_in_challenge');
create policy sign_in_challenge_at_the_door on access.sign_in_challenge using (platform.has_platform_reach());

create table access.password_reset (
  id uuid primary key,
  -- What was asked for, erased as soon as it has been answered.
  asked_email text,
  asked_at timestamptz not null,
  token_hash text unique,
  person uuid references access.person (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
select platform.guard('access.password_reset');
create policy password_reset_at_the_door on access.password_reset using (platform.has_platform_reach());

create table access.invitation (
  id uuid primary key,
  token_hash text not null unique,
  organisation uuid not null references access.organisation (id) on delete cascade,
  email text not null check (email = lower(email)),
  roles text[] not null check (cardinality(roles) > 0),
  language text not null check (language in ('fr', 'nl', 'de', 'en')),
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
-- One open invitation for each address: two people inviting at once make one.
create unique index invitation_open on access.invitation (organisation, email)
  where accepted_at is null and withdrawn_at is null;
select platform.guard('access.invitation');
create policy invitation_own on access.invitation
  using (organisation = platform.current_organisation() or platform.has_platform_reach());

-- Guesses and mails counted by a hashed key. Nobody's data, so nobody's rows: every scope has to count.
create table access.attempt (
  key text primary key,
  since timestamptz not null,
  count integer not null
);
create index attempt_age on access.attempt (since);
select platform.guard('access.attempt');
create policy attempt_all on access.attempt using (true) with check (true);
