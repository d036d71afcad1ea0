-- The rules and the knowledge that assessments are held against. A change appends a whole new version,
-- so what an old assessment was made of can be read for ever. Entries are as the API takes them.
create table catalogue (
  tenant     text        not null,
  kind       text        not null check (kind in ('POLICIES', 'ARTICLES')),
  version    bigint      not null check (version > 0),
  entries    jsonb       not null check (jsonb_typeof(entries) = 'array'),
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text        not null,
  primary key (tenant, kind, version)
);

-- Which versions an assessment was made of: 0 for none yet, null for those made before there were any.
alter table assessment
  add column policies_version bigint,
  add column articles_version bigint;

-- The present catalogues of some tenants, without the entries of versions that the caller knows. A
-- tenant that has none of a kind is left out.
create function catalogue_current(tenants text[], known_policies bigint[], known_articles bigint[])
returns table (tenant text, kind text, version bigint, entries jsonb)
language plpgsql stable rows 10
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query
    select t.tenant, k.kind, latest.version,
           case when latest.version is distinct from
                     case k.kind when 'POLICIES' then t.policies else t.articles end
                then latest.entries end
    from unnest(tenants, known_policies, known_articles) as t (tenant, policies, articles)
    cross join (values ('POLICIES'), ('ARTICLES')) as k (kind)
    cross join lateral (
      select c.version, c.entries from catalogue c
      where c.tenant = t.tenant and c.kind = k.kind
      order by c.version desc limit 1) latest;
end
$$;
