create schema incidents;
grant usage on schema incidents to beffroi_app;

-- The part of the number after the year. It goes on over New Year, so a number is never given twice.
create sequence incidents.notification_number;
grant usage on sequence incidents.notification_number to beffroi_app;

create table incidents.notification (
  id uuid primary key,
  number text not null,
  organisation uuid not null,
  organisation_name text not null,
  recipient uuid not null,
  recipient_name text not null,
  authority uuid,
  -- As the directory knew it when the notification came in: a clock is judged by what was known then.
  entity_class text not null default 'unknown'
    check (entity_class in ('essential', 'important', 'none', 'unknown')),
  what text not null check (char_length(what) between 3 and 4000),
  since timestamptz,
  since_known boolean not null,
  callback_name text not null,
  callback_phone text not null,
  callback_dial text not null,
  language text not null check (language in ('fr', 'nl', 'de', 'en')),
  state text not null check (state in ('submitted', 'acknowledged', 'closed')),
  -- Who has to do something next.
  awaits text not null check (awaits in ('recipient', 'notifier', 'nobody')),
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  submitted_by_name text not null,
  acknowledged_at timestamptz,
  acknowledged_by_name text,
  closed_at timestamptz,
  closed_by_name text,
  closing_words text,
  closing_language text check (closing_language in ('fr', 'nl', 'de', 'en')),
  -- When the entity was reasonably certain of the incident (Directive (EU) 2022/2555, art. 23(4)).
  aware_at timestamptz not null,
  -- The clock that runs out next, kept by the acts that change a trigger: the desk is ordered by it.
  next_due_at timestamptz,
  tlp text not null default 'AMBER' check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  fictitious boolean not null default false,
  exercise boolean not null default false,
  version integer not null default 1,
  check (since_known = (since is not null)),
  check ((state = 'submitted') = (acknowledged_at is null)),
  check (state <> 'closed' or closed_at is not null)
);
create unique index notification_number_once on incidents.notification (number);
create index notification_of_organisation on incidents.notification (organisation, submitted_at desc);
create index notification_of_recipient on incidents.notification (recipient, next_due_at) where state <> 'closed';

select platform.guard('incidents.notification', 'select, insert, update');
create policy notification_read on incidents.notification for select
  using (organisation = platform.current_organisation() or recipient = platform.current_organisation()
    or platform.has_platform_reach());
create policy notification_submit on incidents.notification for insert
  with check (organisation = platform.current_organisation());
create policy notification_treat on incidents.notification for update
  using (organisation = platform.current_organisation() or recipient = platform.current_organisation())
  with check (organisation = platform.current_organisation() or recipient = platform.current_organisation());

create table incidents.message (
  id uuid primary key,
  notification uuid not null references incidents.notification (id),
  organisation uuid not null,
  recipient uuid not null,
  author_person uuid not null,
  author_organisation uuid not null,
  author_label text not null,
  direction text not null check (direction in ('toNotifier', 'toCsirt')),
  kind text not null check (kind in ('question', 'answer', 'advice', 'information')),
  standard text,
  text text check (char_length(text) between 1 and 4000),
  language text not null check (language in ('fr', 'nl', 'de', 'en')),
  at timestamptz not null,
  check (standard is not null or text is not null),
  check (author_organisation = case direction when 'toNotifier' then recipient else organisation end)
);
create index message_of_notification on incidents.message (notification, id);

select platform.guard('incidents.message', 'select, insert');
create policy message_read on incidents.message for select
  using (organisation = platform.current_organisation() or recipient = platform.current_organisation()
    or platform.has_platform_reach());
create policy message_write on incidents.message for insert
  with check (author_organisation = platform.current_organisation()
    and exists (select 1 from incidents.notification n where n.id = notification
      and n.organisation = message.organisation and n.recipient = message.recipient));

-- When the entity says it sent a report to the authority. The newest row of a stage counts; the earlier ones stay.
create table incidents.submission (
  id uuid primary key,
  notification uuid not null references incidents.notification (id),
  organisation uuid not null,
  recipient uuid not null,
  stage text not null check (stage in ('nis2.early', 'nis2.notif', 'nis2.final')),
  -- Absent: it was not sent after all, the earlier row was a mistake.
  sent_at timestamptz,
  reason text,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index submission_of_notification on incidents.submission (notification, id);

select platform.guard('incidents.submission', 'select, insert');
create policy submission_read on incidents.submission for select
  using (organisation = platform.current_organisation() or recipient = platform.current_organisation()
    or platform.has_platform_reach());
create policy submission_write on incidents.submission for insert
  with check (organisation = platform.current_organisation()
    and exists (select 1 from incidents.notification n where n.id = notification
      and n.organisation = submission.organisation and n.recipient = submission.recipient));

-- Each time the entity corrects when it knew. The first value is the submission itself.
create table incidents.awareness (
  id uuid primary key,
  notification uuid not null references incidents.notification (id),
  organisation uuid not null,
  recipient uuid not null,
  aware_at timestamptz not null,
  reason text not null,
  attested_by_name text not null,
  attested_at timestamptz not null
);
create index awareness_of_notification on incidents.awareness (notification, id);

select platform.guard('incidents.awareness', 'select, insert');
create policy awareness_read on incidents.awareness for select
  using (organisation = platform.current_organisation() or recipient = platform.current_organisation()
    or platform.has_platform_reach());
create policy awareness_write on incidents.awareness for insert
  with check (organisation = platform.current_organisation()
    and exists (select 1 from incidents.notification n where n.id = notification
      and n.organisation = awareness.organisation and n.recipient = awareness.recipient));
