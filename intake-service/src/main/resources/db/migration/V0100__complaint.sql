-- Complaints as they were handed in, and what was said about them later. Text of people is here and
-- in the outbox only.

create table complaint (
  id                  uuid        primary key,
  tenant              text        not null,
  tracking_key        text        not null,
  channel             text        not null,
  external_id         text,
  text                text        not null,
  -- SHA-256: whether the same external id brings the same text again is decided without reading it.
  text_hash           bytea       not null,
  customer_ref        text        not null,
  customer_name       text,
  customer_tier       text,
  customer_vulnerable boolean,
  language            text,
  subject             text,
  category            text,
  jurisdiction        text        not null,
  sector              text,
  -- Every clock runs from received_at: on our own clock, or as stated by who handed it in.
  received_at         timestamptz not null,
  received_at_stated  boolean     not null,
  received_at_clamped boolean     not null,
  submitted_by        text        not null,
  recorded_at         timestamptz not null,
  occurred_at         timestamptz,
  occurred_at_clamped boolean     not null,
  facts               jsonb       not null,
  attachments         jsonb       not null,
  status              text        not null,
  -- The number of the latest event: whoever appends one increments it and so locks the row.
  last_sequence       bigint      not null,
  message_count       integer     not null
);
-- Room for the updates of last_sequence on the same page, without touching an index.
alter table complaint set (fillfactor = 90);

create unique index complaint_tracking_key on complaint (tracking_key);
create unique index complaint_external_id on complaint (tenant, channel, external_id)
  where external_id is not null;
-- The lists: newest first, and those of one customer.
create index complaint_recorded on complaint (tenant, recorded_at, id);
create index complaint_customer on complaint (tenant, customer_ref, recorded_at, id);

create table complaint_message (
  complaint_id        uuid        not null references complaint (id),
  message_no          integer     not null,
  id                  uuid        not null,
  author              text        not null,
  visibility          text        not null,
  text                text        not null,
  submitted_by        text        not null,
  occurred_at         timestamptz not null,
  occurred_at_clamped boolean     not null,
  recorded_at         timestamptz not null,
  primary key (complaint_id, message_no)
);
create unique index complaint_message_id on complaint_message (id);

-- What is stored already under one of these ids or external ids; n counts the arguments from 1. A
-- function, so that no plan made while the table was small ever reads the whole of it (ADR 4).
create function complaint_known(
  ids uuid[], tenants text[], channels text[], external_ids text[])
returns table (
  n bigint, id uuid, tracking_key text, received_at timestamptz, status text, text_hash bytea)
language plpgsql stable rows 10
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return query
    select k.n, c.id, c.tracking_key, c.received_at, c.status, c.text_hash
    from unnest(ids, tenants, channels, external_ids) with ordinality
           as k (id, tenant, channel, external_id, n)
    cross join lateral (
      select o.id, o.tracking_key, o.received_at, o.status, o.text_hash
      from complaint o where o.id = k.id
      union all
      select e.id, e.tracking_key, e.received_at, e.status, e.text_hash
      from complaint e
      where e.tenant = k.tenant and e.channel = k.channel and e.external_id = k.external_id) c;
end
$$;
