-- Roles, scope and guards that the migrations of every module stand on.

do $$
begin
  -- Asked first: who may not create roles is refused before anybody looks whether it is there.
  if not exists (select from pg_roles where rolname = 'beffroi_app') then
    create role beffroi_app nologin nosuperuser nobypassrls;
  end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'The role beffroi_app is missing and % may not create it. Let an administrator run: create role beffroi_app nologin nosuperuser nobypassrls; grant beffroi_app to %;', current_user, current_user;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'beffroi_app' and (rolsuper or rolbypassrls or rolcanlogin)) then
    raise exception 'The role beffroi_app may not be a superuser, bypass row level security or log in.';
  end if;
  -- A superuser may take any role; everybody else has to be a member, since version 16 with the right to SET it.
  if not pg_has_role(current_user, 'beffroi_app',
    case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end)
  then
    execute format('grant beffroi_app to %I', current_user);
  end if;
exception
  when insufficient_privilege then
    raise exception '% may not take the role beffroi_app. Let an administrator run: grant beffroi_app to %;', current_user, current_user;
end $$;

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

grant usage on schema platform to beffroi_app;

-- The scope of the transaction. After a transaction the settings are '' and not null: both mean nobody.
create function platform.current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;

create function platform.current_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;

create function platform.has_platform_reach() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.reach', true), '') = 'platform';

-- A text as people search for it: no accents, no capitals. The dictionary is named, so the result cannot change.
create function platform.plain(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- The owner at work (migrations, backup, restore), who sees and writes whole tables. The application has switched to
-- its own role in each transaction, so no scope of an act makes this true.
create function platform.in_maintenance() returns boolean
  language sql stable
  return platform.has_platform_reach() and current_user <> 'beffroi_app';

-- Row level security, enabled and forced, and the rights of the application. The policies stay in the migration of
-- the table, for all to read, and use the settings above and never a role (CVE-2024-10976).
create function platform.guard(guarded regclass, privileges text default 'select, insert, update, delete') returns void
  language plpgsql
as $$
declare
  sequence regclass;
begin
  if privileges !~ '^(select|insert|update|delete)(, *(select|insert|update|delete))*$' then
    raise exception 'Not a list of privileges: %', privileges;
  end if;
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy maintenance on %s using (platform.in_maintenance()) with check (platform.in_maintenance())', guarded);
  perform platform.let_app_use(guarded, privileges);
end $$;

create function platform.let_app_use(used regclass, privileges text) returns void
  language plpgsql
as $$
declare
  home text := (select relnamespace::regnamespace::text from pg_class where oid = used);
  sequence regclass;
begin
  execute format('grant usage on schema %s to beffroi_app', home);
  execute format('grant %s on %s to beffroi_app', privileges, used);
  for sequence in
    select objid::regclass from pg_depend join pg_class on pg_class.oid = objid
    where refobjid = used and deptype in ('a', 'i') and relkind = 'S'
  loop
    execute format('grant usage on sequence %s to beffroi_app', sequence);
  end loop;
end $$;

-- Tables without row level security and functions of their definer, each with the reason why that is safe.
create table platform.unguarded (
  object text primary key check (object ~ '^[a-z0-9_]+[.][a-z0-9_]+$'),
  reason text not null check (length(reason) > 10)
);

create function platform.leave_unguarded(object text, reason text) returns void
  language sql
as $$ insert into platform.unguarded values (object, reason) $$;
