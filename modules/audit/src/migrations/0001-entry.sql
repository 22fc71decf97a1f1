create schema audit;

-- One line for every act that was done, and for every refused right or proof of identity. What was typed is not
-- in it: a log that keeps values keeps secrets too (A32).
create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  act text not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'anonymous')),
  actor_person uuid,
  actor_label text not null,
  actor_organisation uuid,
  -- The organisation that owns the record; none for what belongs to nobody, such as a failed sign-in.
  organisation uuid,
  subject_type text not null,
  subject_id text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  refusal text,
  check ((outcome = 'refused') = (refusal is not null))
);

create index entry_of_organisation on audit.entry (organisation, id desc);
create index entry_of_actor_organisation on audit.entry (actor_organisation, id desc);
create index entry_of_subject on audit.entry (subject_type, subject_id, id desc);

-- The application may add and read. Nothing of ours updates or deletes.
select platform.guard('audit.entry', 'select, insert');

create policy entry_write on audit.entry for insert
  with check (platform.has_platform_reach() or actor_organisation is not distinct from platform.current_organisation());
create policy entry_read on audit.entry for select
  using (
    platform.has_platform_reach()
    or organisation = platform.current_organisation()
    or actor_organisation = platform.current_organisation()
  );

-- The owner of the table has every privilege by nature; the trigger stops it as well.
create function audit.refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception 'The audit log is only ever added to.' using errcode = 'insufficient_privilege';
end $$;

create trigger entry_only_added before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
