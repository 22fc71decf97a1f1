-- A file one side joined to the conversation. Its bytes stand in the file store under their hash; the name is what
-- the sender called it, and never a path.
create table incidents.attachment (
  id uuid primary key,
  notification uuid not null references incidents.notification (id),
  organisation uuid not null,
  recipient uuid not null,
  direction text not null check (direction in ('toNotifier', 'toCsirt')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null check (char_length(name) between 1 and 150),
  media_type text not null check (char_length(media_type) between 1 and 100),
  size integer not null check (size > 0),
  added_by uuid not null,
  added_by_name text not null,
  added_by_organisation uuid not null,
  at timestamptz not null,
  check (added_by_organisation = case direction when 'toNotifier' then recipient else organisation end)
);
create index attachment_of_notification on incidents.attachment (notification, id);
create index attachment_of_hash on incidents.attachment (hash);

select platform.guard('incidents.attachment', 'select, insert');
create policy attachment_read on incidents.attachment for select
  using (organisation = platform.current_organisation() or recipient = platform.current_organisation()
    or platform.has_platform_reach());
create policy attachment_write on incidents.attachment for insert
  with check (added_by_organisation = platform.current_organisation()
    and exists (select 1 from incidents.notification n where n.id = notification
      and n.organisation = attachment.organisation and n.recipient = attachment.recipient));
