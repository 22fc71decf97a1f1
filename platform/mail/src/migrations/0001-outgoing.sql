create schema mail;

-- Written by the act's own commit: a mail exists exactly when the act happened, and once for each key.
create table mail.outgoing (
  id uuid primary key,
  key text not null unique,
  -- Whose mail it is; none for a person who is not signed in yet.
  organisation uuid,
  kind text not null check (kind in ('ordinary', 'security', 'crisis')),
  recipient text not null,
  language text not null,
  subject text not null,
  -- Erased once a security mail is sent: its link must not be readable here afterwards.
  body text,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'kept', 'failed', 'dropped')),
  attempts integer not null default 0,
  queued_at timestamptz not null,
  due_at timestamptz not null,
  claimed_at timestamptz,
  ended_at timestamptz,
  problem text
);
create index outgoing_waiting on mail.outgoing (due_at) where state in ('waiting', 'sending');
create index outgoing_budget on mail.outgoing (kind, claimed_at) where claimed_at is not null;
create index outgoing_recent on mail.outgoing (queued_at desc, id);

select platform.guard('mail.outgoing');

-- Any act may write to anybody; who reads the list is another question.
create policy outgoing_queue on mail.outgoing for insert with check (true);
create policy outgoing_read on mail.outgoing for select
  using (platform.has_platform_reach() or organisation = platform.current_organisation());
create policy outgoing_deliver on mail.outgoing for update using (platform.has_platform_reach());
create policy outgoing_clear on mail.outgoing for delete using (platform.has_platform_reach());
