-- A case has seven clocks or so, and each of them was an entry in four indexes. Two are enough: the key
-- begins with the case, so that a case's clocks lie together, and lists follow what is due.
alter table case_clock drop constraint case_clock_pkey;
alter table case_clock add primary key (case_id, id);
drop index case_clock_by_case;

-- Which cases a change of policies can move is said once per case, instead of by an entry for each clock.
-- Whoever writes clocks keeps it right; cases whose clocks nobody is told of yet have none that waits.
alter table clock_facts add column waits boolean not null default false;
update clock_facts f set waits = true
where exists (
  select from case_clock c
  where c.case_id = f.case_id and c.status in ('RUNNING', 'PAUSED', 'BREACHED'));
drop function cases_with_open_clocks(text, uuid, integer);
drop index case_clock_open;
create index clock_facts_waiting on clock_facts (tenant, case_id) where waits;

-- A page of them, along the index, whatever statistics say of a table that was small a moment ago (ADR 4).
create function cases_with_open_clocks(of_tenant text, after uuid, most integer)
returns table (case_id uuid)
language plpgsql stable rows 200
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query
    select f.case_id from clock_facts f
    where f.tenant = of_tenant and f.waits and f.case_id > after
    order by f.case_id limit most;
end
$$;

-- Nothing asks for a part of a clock where many are written: kept as the text that it came as.
alter table case_clock alter column clock type json using clock::json;

-- The id of a case follows from its complaint's, so whoever knows the complaint knows the case.
drop index case_file_by_complaint;

-- As before, with arrays unrolled in the select list: in the from clause each is copied first.
create or replace function timer_set(
  clock_ids uuid[], case_ids uuid[], shards smallint[], run_ats timestamptz[])
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
    from (
      select unnest(clock_ids) as clock_id, unnest(case_ids) as case_id, unnest(shards) as shard,
             unnest(run_ats) as run_at) u
    offset 0) n
  on conflict (clock_id) do update set
    case_id = excluded.case_id, shard = excluded.shard, run_at = excluded.run_at,
    attempts = 0, attempt_at = excluded.attempt_at
  where t.run_at <> excluded.run_at or t.attempts > 0;
end
$$;
