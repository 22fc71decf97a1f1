-- Letters and digits only, so that "saint hubert" finds Saint-Hubert and "d arlon" finds d'Arlon.
create function directory.searchable(value text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(platform.plain(value), '[^a-z0-9]+', ' ', 'g'));

-- Every name and number by which an authority is looked for. A table of its own, because PostgreSQL may not use an
-- index with LIKE or trigrams behind a policy that has a condition (they are not leakproof): this policy has none.
-- That is safe, as the names and numbers of public bodies are public; everything else stays behind its policy.
create table directory.authority_name (
  authority uuid not null references directory.authority on delete cascade,
  text text not null,
  primary key (authority, text)
);
create index authority_name_trigrams on directory.authority_name using gin (text public.gin_trgm_ops);

select platform.guard('directory.authority_name');

create policy authority_name_read on directory.authority_name for select using (true);
create policy authority_name_add on directory.authority_name for insert
  with check (platform.has_platform_reach());
create policy authority_name_clear on directory.authority_name for delete
  using (platform.has_platform_reach());

create function directory.keep_names() returns trigger language plpgsql as $$
begin
  delete from directory.authority_name where authority = new.id;
  insert into directory.authority_name (authority, text)
  select new.id, directory.searchable(value)
  from (
    select value from jsonb_each_text(new.name)
    union all values (new.short_name), (new.nis_code), (new.enterprise_number), (new.zone_number)
  ) as names (value)
  where directory.searchable(value) <> ''
  on conflict do nothing;
  return null;
end $$;

create trigger authority_names after insert or update of name, short_name, nis_code, enterprise_number, zone_number
  on directory.authority for each row execute function directory.keep_names();
