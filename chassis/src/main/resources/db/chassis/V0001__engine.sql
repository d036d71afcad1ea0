-- What the engines of every service stand on: outbox, inbox, positions, shard leases.
-- Statements that run many times a second live in functions that switch off the plans that would
-- read a whole table: a plan made while a queue is empty is kept, and kills it once the queue has
-- grown or is full of dead rows (ADR 4).

-- Outbox ---------------------------------------------------------------------------------------
-- Column names aggregatetype, aggregateid, type and payload are those of Debezium's outbox event
-- router, so that change data capture can take the relay's place. aggregatetype is the topic.
create table outbox (
  seq           bigint generated always as identity (cache 1),
  shard         smallint    not null check (shard between 0 and 63),
  id            uuid        not null,
  aggregatetype text        not null,
  aggregateid   text        not null,
  type          text        not null,
  source        text        not null,
  tenant        text        not null,
  sequence      bigint      not null,
  effective_at  timestamptz not null,
  traceparent   text,
  payload       bytea       not null,
  created_at    timestamptz not null default clock_timestamp(),
  primary key (shard, seq)
);
-- Rows live for milliseconds: vacuum by count, and never take the lock that truncation needs.
alter table outbox set (
  autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = -1,
  autovacuum_analyze_threshold = 100000,
  autovacuum_analyze_scale_factor = 0,
  vacuum_truncate = off
);

-- What can never be published (larger than a record may be). Its key waits until somebody decides.
create table outbox_dead (
  like outbox including defaults,
  code    text        not null,
  dead_at timestamptz not null default clock_timestamp(),
  primary key (shard, seq)
);
create index outbox_dead_key on outbox_dead (aggregatetype, aggregateid);

-- The oldest rows of each shard above its low mark, in order, per_shard of each at most.
create function outbox_head(shards smallint[], low_marks bigint[], per_shard integer)
returns setof outbox
language plpgsql stable rows 100
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
begin
  return query
    select h.*
    from unnest(shards, low_marks) as s (shard, low_mark)
    cross join lateral (
      select o.* from outbox o
      where o.shard = s.shard and o.seq > s.low_mark
        and not exists (
          select from outbox_dead d
          where d.aggregatetype = o.aggregatetype and d.aggregateid = o.aggregateid)
      order by o.seq
      limit per_shard) h;
end
$$;

-- Removes exactly what was acknowledged: a range would take rows that became visible meanwhile. Rows
-- are looked up one by one and removed by their place, so that no plan can walk the table and ask of
-- each row whether it is meant: to the planner a queue is empty, and then that looks cheap.
-- The commit does not wait for the disk: a removal that a crash undoes is an event published twice,
-- with the same id, which consumers expect.
create function outbox_remove(shards smallint[], seqs bigint[])
returns void
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  delete from outbox
  where ctid = any (array(
    select found.place
    from unnest(shards, seqs) as d (shard, seq)
    cross join lateral (
      select o.ctid from outbox o where o.shard = d.shard and o.seq = d.seq limit 1
    ) as found (place)));
end
$$;

-- Inbox ----------------------------------------------------------------------------------------
-- Partitioned by the time inside the event id (ADR 3); the default partition takes foreign ids.
create table inbox (
  event_id    uuid        not null,
  consumer    text        not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (event_id, consumer)
) partition by range (event_id);
create table inbox_default partition of inbox default;

create function uuid_floor(at timestamptz) returns uuid
language sql immutable parallel safe
return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;

-- Keeps weekly partitions from keep_days back to two weeks ahead, and drops what is older.
create function inbox_maintain(keep_days integer)
returns void
language plpgsql
as $$
declare
  week timestamptz := date_trunc('week', clock_timestamp() at time zone 'UTC') at time zone 'UTC';
  part_name text;
  old record;
begin
  for i in -3 .. 2 loop
    part_name := 'inbox_' || to_char((week + make_interval(weeks => i)) at time zone 'UTC', 'YYYYMMDD');
    if to_regclass(part_name) is null then
      execute format('create table if not exists %I partition of inbox for values from (%L) to (%L)',
        part_name, uuid_floor(week + make_interval(weeks => i)),
        uuid_floor(week + make_interval(weeks => i + 1)));
    end if;
  end loop;
  for old in
    select c.relname from pg_inherits h join pg_class c on c.oid = h.inhrelid
    where h.inhparent = 'inbox'::regclass and c.relname ~ '^inbox_\d{8}$'
      and to_date(substr(c.relname, 7), 'YYYYMMDD') + 7
          < (clock_timestamp() at time zone 'UTC')::date - keep_days
  loop
    execute format('drop table %I', old.relname);
  end loop;
end
$$;
select inbox_maintain(14);

-- Where each consumer continues: appended, never updated, so that no open snapshot makes one row's
-- versions pile up under the hottest statement there is.
create table consumer_position (
  consumer    text    not null,
  topic       text    not null,
  part        integer not null,
  next_offset bigint  not null,
  stored_at   timestamptz not null default clock_timestamp(),
  primary key (consumer, topic, part, next_offset)
);

-- The stored position of each partition; null where nothing was read yet.
create function consumer_positions(for_consumer text, topics text[], parts integer[])
returns table (topic text, part integer, next_offset bigint)
language plpgsql stable rows 24
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
begin
  return query
    select p.topic, p.part, (
      select c.next_offset from consumer_position c
      where c.consumer = for_consumer and c.topic = p.topic and c.part = p.part
      order by c.next_offset desc limit 1)
    from unnest(topics, parts) as p (topic, part);
end
$$;

-- Forgets all but the latest position of each partition.
create function consumer_positions_prune(for_consumer text, topics text[], parts integer[])
returns void
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  delete from consumer_position c
  using consumer_positions(for_consumer, topics, parts) as p
  where c.consumer = for_consumer and c.topic = p.topic and c.part = p.part
    and c.next_offset < p.next_offset;
end
$$;

-- Shard leases ---------------------------------------------------------------------------------
-- A member is alive until expires_at on this database's clock; a shard belongs to a living owner.
create table member (
  instance_id text primary key,
  joined_at   timestamptz not null default clock_timestamp(),
  expires_at  timestamptz not null
);
create table shard_lease (
  shard smallint primary key check (shard between 0 and 63),
  owner text,
  epoch bigint not null default 0
);
insert into shard_lease (shard) select generate_series(0, 63);
