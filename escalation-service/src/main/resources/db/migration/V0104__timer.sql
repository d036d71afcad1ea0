-- Timers: one row per clock that runs, holding its next instant. A row that fires is removed in the
-- transaction of its consequence, so it exists until then and never after (invariant 5).
-- Statements that run many times a second live in functions that switch bad plans off (ADR 4), and the
-- compiler: with millions of rows the planner believes that a claim is dear, and compiling it is.
--
-- Whoever changes the timers of a case holds the lock on its row of case_file. That is why a claim may
-- lock the case first, skip it if somebody else is at it, and then have all its timers to itself.

create table timer (
  clock_id   uuid        primary key,
  case_id    uuid        not null,
  -- Of the case, so that all clocks of one case are decided in one place and in one order.
  shard      smallint    not null check (shard between 0 and 63),
  -- When it falls due.
  run_at     timestamptz not null,
  -- Consequences that failed for a reason of their own.
  attempts   smallint    not null default 0 check (attempts >= 0),
  -- When it is to be claimed: run_at, and later after a failure.
  attempt_at timestamptz not null,
  check (attempt_at >= run_at)
);
-- What is due in a shard, in order. The id makes each place in the order a place of one row, so that a
-- low mark can stand in the midst of a hundred thousand that fall due at one instant.
create index timer_due on timer (shard, attempt_at, clock_id);
-- The due clocks of a case, without a look at those that are not.
create index timer_by_case on timer (case_id, attempt_at);
-- Vacuum walks over all indexes, so not more often than for a hundredth of millions; analyze hardly ever,
-- since the plans do not hang on it. Truncation would take a lock that stops everybody.
alter table timer set (
  fillfactor = 90,
  autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_cost_delay = 0,
  autovacuum_vacuum_insert_threshold = -1,
  autovacuum_analyze_threshold = 100000,
  autovacuum_analyze_scale_factor = 0.05,
  vacuum_truncate = off
);

-- What failed too often, or has no case. Setting or clearing the clock forgets it here as well.
create table timer_parked (
  clock_id  uuid        primary key,
  case_id   uuid        not null,
  shard     smallint    not null,
  run_at    timestamptz not null,
  attempts  smallint    not null,
  -- A name of a class or an SQLSTATE; never a message, which may quote what people wrote.
  fault     text        not null,
  parked_at timestamptz not null default clock_timestamp()
);

-- Sets timers, or sets them again. None falls due in the past: a low mark relies upon it that whoever
-- begins to write after a moment writes nothing due before that moment.
create function timer_set(clock_ids uuid[], case_ids uuid[], shards smallint[], run_ats timestamptz[])
returns void
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  delete from timer_parked p where p.clock_id = any (clock_ids);
  insert into timer as t (clock_id, case_id, shard, run_at, attempt_at)
  select n.clock_id, n.case_id, n.shard, n.at, n.at
  from (
    select u.clock_id, u.case_id, u.shard, greatest(u.run_at, clock_timestamp()) as at
    from unnest(clock_ids, case_ids, shards, run_ats) as u (clock_id, case_id, shard, run_at)
    offset 0) n
  on conflict (clock_id) do update set
    case_id = excluded.case_id, shard = excluded.shard, run_at = excluded.run_at,
    attempts = 0, attempt_at = excluded.attempt_at
  where t.run_at <> excluded.run_at or t.attempts > 0;
end
$$;

create function timer_clear(clock_ids uuid[])
returns void
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  delete from timer_parked p where p.clock_id = any (clock_ids);
  delete from timer
  where ctid = any (array(
    select found.place
    from unnest(clock_ids) as d (clock_id)
    cross join lateral (
      select t.ctid from timer t where t.clock_id = d.clock_id limit 1
    ) as found (place)));
end
$$;

-- Claims what is due at the moment asked, by removing it: shards in the given order, each from its low
-- mark and in the order in which it fell due, until there are most. Of each case that is claimed all due
-- clocks come along, so that none is overtaken by a later one. A case that somebody else is at is skipped.
-- Cases are locked before their timers, as everywhere.
create function timer_claim(
  asked timestamptz, shards smallint[], low_ats timestamptz[], low_ids uuid[], most integer)
returns table (clock_id uuid, case_id uuid, run_at timestamptz, attempts smallint, shard smallint)
language plpgsql rows 100
set jit = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
  return query
    with head as materialized (
      select h.case_id
      from unnest(shards, low_ats, low_ids) as s (shard, low_at, low_id)
      cross join lateral (
        select t.case_id
        from timer t join case_file c on c.id = t.case_id
        where t.shard = s.shard
          and (t.attempt_at, t.clock_id) >= (s.low_at, s.low_id) and t.attempt_at <= asked
        order by t.attempt_at, t.clock_id
        limit most
        for no key update of c, t skip locked) h
      limit most)
    delete from timer t
    where t.ctid = any (array(
      select found.place
      from (select distinct head.case_id from head) k
      cross join lateral (
        select s.ctid from timer s
        where s.case_id = k.case_id and s.attempt_at <= asked
        order by s.attempt_at
        limit 100) as found (place)))
    returning t.clock_id, t.case_id, t.run_at, t.attempts, t.shard;
end
$$;

-- Claims one timer, if it is due and nobody is at its case.
create function timer_claim_one(asked timestamptz, clock uuid)
returns table (clock_id uuid, case_id uuid, run_at timestamptz, attempts smallint, shard smallint)
language plpgsql rows 1
set enable_seqscan = off set enable_bitmapscan = off
set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
  return query
    with head as materialized (
      select t.ctid as place
      from timer t join case_file c on c.id = t.case_id
      where t.clock_id = clock and t.attempt_at <= asked
      for no key update of c, t skip locked)
    delete from timer t
    where t.ctid = any (array(select head.place from head))
    returning t.clock_id, t.case_id, t.run_at, t.attempts, t.shard;
end
$$;

-- The first row of each shard at or above its low mark.
create function timer_heads(shards smallint[], low_ats timestamptz[], low_ids uuid[])
returns table (shard smallint, attempt_at timestamptz, clock_id uuid)
language plpgsql stable rows 64
set jit = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
#variable_conflict use_column
begin
  return query
    select s.shard, h.attempt_at, h.clock_id
    from unnest(shards, low_ats, low_ids) as s (shard, low_at, low_id)
    cross join lateral (
      select t.attempt_at, t.clock_id from timer t
      where t.shard = s.shard and (t.attempt_at, t.clock_id) >= (s.low_at, s.low_id)
      order by t.attempt_at, t.clock_id
      limit 1) h;
end
$$;

-- When something falls due in each shard, in order, within a stretch of time; most_each of each at most.
create function timer_upcoming(
  shards smallint[], after timestamptz, until timestamptz, most_each integer)
returns table (shard smallint, attempt_at timestamptz)
language plpgsql stable rows 1000
set jit = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
#variable_conflict use_column
begin
  return query
    select s.shard, h.attempt_at
    from unnest(shards) as s (shard)
    cross join lateral (
      select t.attempt_at from timer t
      where t.shard = s.shard and t.attempt_at > after and t.attempt_at <= until
      order by t.attempt_at, t.clock_id
      limit most_each) h;
end
$$;

-- How many are due, most_each of each shard at most, and for how many seconds the oldest is.
create function timer_due_count(
  shards smallint[], low_ats timestamptz[], low_ids uuid[], most_each integer)
returns table (due bigint, oldest_seconds float8)
language plpgsql rows 1
set jit = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
declare
  asked timestamptz := clock_timestamp();
begin
  return query
    select count(*), coalesce(extract(epoch from asked - min(h.attempt_at)), 0)::float8
    from unnest(shards, low_ats, low_ids) as s (shard, low_at, low_id)
    cross join lateral (
      select t.attempt_at from timer t
      where t.shard = s.shard and (t.attempt_at, t.clock_id) >= (s.low_at, s.low_id)
        and t.attempt_at <= asked
      order by t.attempt_at, t.clock_id
      limit most_each) h;
end
$$;

-- A consequence failed: the timer waits, after each failure twice as long, and is parked if it has failed
-- most_attempts times. A fault of the environment is not counted. Answers whether it was parked; nothing
-- happens if it was set anew.
create function timer_failed(
  clock uuid, due timestamptz, why text, counted boolean, first_wait interval, longest_wait interval,
  most_attempts integer)
returns boolean
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off
as $$
declare
  failed smallint;
begin
  update timer t
  set attempts = t.attempts + counted::integer,
      attempt_at = clock_timestamp()
        + least(first_wait * power(2, least(t.attempts, 20)), longest_wait)
  where t.clock_id = clock and t.run_at = due
  returning t.attempts into failed;
  if failed is null or failed < most_attempts then
    return false;
  end if;
  with gone as (
    delete from timer t where t.clock_id = clock
    returning t.clock_id, t.case_id, t.shard, t.run_at, t.attempts)
  insert into timer_parked (clock_id, case_id, shard, run_at, attempts, fault)
  select gone.*, why from gone;
  return true;
end
$$;

-- Parks timers that were due a while ago and whose case is not there, most at a time. A claim passes
-- them by, since it cannot lock their case, and a low mark cannot pass them.
create function timer_park_orphans(shards smallint[], overdue interval, most integer)
returns integer
language plpgsql
set jit = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  parked integer;
begin
  with orphan as materialized (
    select h.place
    from unnest(shards) as s (shard)
    cross join lateral (
      select t.ctid as place, t.case_id from timer t
      where t.shard = s.shard and t.attempt_at <= clock_timestamp() - overdue
      order by t.attempt_at, t.clock_id
      limit most
      for no key update skip locked) h
    where not exists (select from case_file c where c.id = h.case_id)),
  gone as (
    delete from timer t where t.ctid = any (array(select orphan.place from orphan))
    returning t.clock_id, t.case_id, t.shard, t.run_at, t.attempts)
  insert into timer_parked (clock_id, case_id, shard, run_at, attempts, fault)
  select gone.*, 'case-missing' from gone;
  get diagnostics parked = row_count;
  return parked;
end
$$;
