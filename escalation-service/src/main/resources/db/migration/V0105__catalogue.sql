-- Calendars and SLA policies as people edit them. A change appends a whole new version, so what an old deadline
-- rests on can be read for ever; nothing is ever updated or deleted. Documents are as the API takes them. The
-- standard ones come with the program and have version 0; they are not here.
--
-- revision counts the changes of a tenant, whatever the document: 1, 2, 3 ... without a gap, in the order in
-- which they are committed. A case that stays on a revision stays on all documents as they were after it.
create table versioned_document (
  tenant     text        not null,
  kind       text        not null check (kind in ('CALENDAR', 'SLA_POLICY')),
  code       text        not null check (char_length(code) between 1 and 64),
  version    bigint      not null check (version > 0),
  document   jsonb       not null check (jsonb_typeof(document) = 'object'),
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text        not null,
  revision   bigint      not null check (revision > 0),
  primary key (tenant, kind, code, version),
  unique (tenant, revision)
);

-- One change of a tenant at a time: whoever has the lock sees, and counts, all that were committed before.
create function versioned_document_revision() returns trigger
language plpgsql
as $$
begin
  perform pg_advisory_xact_lock(hashtext('versioned_document'), hashtext(new.tenant));
  select coalesce(max(d.revision), 0) + 1 into new.revision
  from versioned_document d where d.tenant = new.tenant;
  return new;
end
$$;

create trigger versioned_document_revision before insert on versioned_document
for each row execute function versioned_document_revision();

-- The latest version of each document of some tenants. It goes along the primary key from one document to the
-- next: what it costs follows the number of documents, not that of their versions, and no document is read.
create function document_heads(tenants text[])
returns table (tenant text, kind text, code text, version bigint)
language plpgsql stable rows 50
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query
    with recursive named as (
      select f.tenant, f.kind, f.code
      from unnest(tenants) as t (tenant)
      cross join lateral (
        select d.tenant, d.kind, d.code from versioned_document d
        where d.tenant = t.tenant
        order by d.kind, d.code limit 1) f
      union all
      select f.tenant, f.kind, f.code
      from named n
      cross join lateral (
        select d.tenant, d.kind, d.code from versioned_document d
        where d.tenant = n.tenant and (d.kind, d.code) > (n.kind, n.code)
        order by d.kind, d.code limit 1) f
    )
    select n.tenant, n.kind, n.code, latest.version
    from named n
    cross join lateral (
      select d.version from versioned_document d
      where d.tenant = n.tenant and d.kind = n.kind and d.code = n.code
      order by d.version desc limit 1) latest;
end
$$;
