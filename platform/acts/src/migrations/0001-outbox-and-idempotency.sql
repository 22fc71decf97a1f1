-- Facts wait here, written by the act's own commit, until every follower has answered.
create table platform.outbox (
  id uuid primary key,
  type text not null,
  version integer not null,
  at timestamptz not null,
  subject_type text not null,
  subject_id text not null,
  organisation uuid not null,
  audience uuid[] not null,
  payload jsonb not null,
  dispatched_at timestamptz
);
create index outbox_waiting on platform.outbox (id) where dispatched_at is null;

-- One row per intent of a person: a repeat with the same key is answered from here, never run twice.
create table platform.idempotency (
  person uuid not null,
  act text not null,
  key text not null,
  request_hash text not null,
  outcome jsonb not null,
  at timestamptz not null,
  primary key (person, act, key)
);
create index idempotency_age on platform.idempotency (at);

-- One row per follower that has answered a fact: written in the follower's own commit, so an effect happens once.
create table platform.follower_receipt (
  fact uuid not null references platform.outbox (id) on delete cascade,
  follower text not null,
  at timestamptz not null,
  primary key (fact, follower)
);

select platform.guard('platform.outbox');
select platform.guard('platform.idempotency');
select platform.guard('platform.follower_receipt');

-- An act may only announce for an organisation it acts for, or that its own writes could reach; reading back
-- is the dispatcher's, which works with platform reach.
create policy outbox_announce on platform.outbox for insert with check (true);
create policy outbox_dispatch on platform.outbox for select using (platform.has_platform_reach());
create policy outbox_mark on platform.outbox for update using (platform.has_platform_reach());
create policy outbox_clear on platform.outbox for delete using (platform.has_platform_reach());

create policy idempotency_own on platform.idempotency
  using (person = platform.current_person() or platform.has_platform_reach())
  with check (person = platform.current_person() or platform.has_platform_reach());

create policy follower_receipt_write on platform.follower_receipt for insert with check (true);
create policy follower_receipt_read on platform.follower_receipt for select using (true);
