-- Where cases wait that nobody has: one row for each open case without an owner, and none for any other. Whoever
-- changes where a case stands, what it needs or what is due in it calls queue_place in the same transaction, while it has
-- the case locked. All else only raises what has come to be at risk, passes over what is locked, and waits for nobody.

-- From when on less than a quarter of the clock's time is left; null where none runs, and in what the version before wrote.
alter table case_clock add column risk_at timestamptz;

create table queue_entry (
  case_id       uuid        primary key,
  tenant        text        not null,
  queue         text        not null check (queue in ('AGENTS', 'SUPERVISORS')),

  -- What it asks of whoever takes it: cases that ask the same wait in one lane.
  language      text        not null,
  -- A category that has to be known; empty if any will do.
  skill         text        not null,
  -- Whether only people trained for abusive conduct may take it.
  trained       boolean     not null,

  -- Its place, in the order of routing.model.WaitingOrder: 0 is P1, 1 is at risk, 2 is the rest, in which rank tells
  -- the priorities apart before due does. Time alone moves a row, from 2 to 1, once.
  part          smallint    not null check (part between 0 and 2),
  rank          smallint    not null check (rank between 0 and 4),
  -- Of the customer's next open clock; infinity while none runs.
  due           timestamptz not null,
  priority      text        not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  -- Since when the customer waits: it never moves, whoever releases the case.
  waiting_since timestamptz not null,
  risk_at       timestamptz,

  -- Whose cool-off keeps it from being handed out, unless somebody is in danger.
  customer_ref  text,
  safety        boolean     not null,

  check ((part = 0) = (priority = 'P1')),
  check ((part = 2) = (rank > 0))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- Each lane in its order: the first of it is found without looking at the others.
create index queue_entry_by_place on queue_entry (
  tenant, queue, language, skill, trained, part, rank, due, priority, waiting_since, case_id);

-- What time will move next.
create index queue_entry_by_risk on queue_entry (risk_at) where part = 2 and risk_at is not null;

-- The place of each case that has one. Clocks that the version before wrote, and that did not move since, come to be
-- at risk by the calendar day and not by working time.
create view queue_waiting as
select w.case_id, w.tenant, w.queue, w.language, w.skill, w.trained, w.part,
       case when w.part = 2 then right(w.priority, 1)::smallint else 0::smallint end as rank,
       w.due, w.priority, w.waiting_since, w.risk_at, w.customer_ref, w.safety
from (
  select c.id as case_id, c.tenant, c.queue,
         -- As Acknowledgement.language, without its bound to the languages that we write in ourselves.
         coalesce(
           substring(lower(c.language) from '^([a-z]{2,3})(?:-|$)'),
           case when split_part(c.jurisdiction, '-', 1) in ('AU', 'CA', 'GB', 'IE', 'MT', 'NZ', 'US')
                then 'en' else 'es' end) as language,
         case when c.category in (
                'BILLING', 'SERVICE_CONTINUITY', 'DELIVERY', 'PRODUCT', 'CONTRACT', 'STAFF', 'PRIVACY')
              then c.category else '' end as skill,
         coalesce(c.conduct in ('ABUSIVE', 'THREATENING'), false) as trained,
         case when c.priority = 'P1' then 0::smallint
              when k.risk_at < clock_timestamp() then 1::smallint
              else 2::smallint end as part,
         coalesce(k.due_at, 'infinity') as due,
         c.priority, c.received_at as waiting_since, k.risk_at, c.customer_ref,
         coalesce(c.safety, false) as safety
  from case_file c
  left join lateral (
    select n.due_at, least(coalesce(n.risk_at, n.due_at - (n.due_at - c.received_at) / 4), n.due_at) as risk_at
    from case_clock n
    where n.case_id = c.id and n.status in ('RUNNING', 'PAUSED', 'BREACHED') and n.due_at is not null
      and n.kind in ('ACKNOWLEDGE', 'FIRST_RESPONSE', 'NEXT_RESPONSE', 'KEEP_INFORMED', 'RESOLUTION')
    order by n.due_at, n.id
    limit 1) k on true
  where c.status = 'OPEN' and c.owner is null) w;

-- Gives cases, which the caller has locked or opened, the place that they have now, or takes it from them. This and what
-- follows keeps off plans that read whole tables, whatever statistics say of one that was small a moment ago (ADR 4).
create function queue_place(case_ids uuid[]) returns void
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  delete from queue_entry e
  where e.case_id = any (case_ids) and not exists (
    select from case_file c where c.id = e.case_id and c.status = 'OPEN' and c.owner is null);
  insert into queue_entry as e (
    case_id, tenant, queue, language, skill, trained, part, rank, due, priority, waiting_since, risk_at,
    customer_ref, safety)
  select w.case_id, w.tenant, w.queue, w.language, w.skill, w.trained, w.part, w.rank, w.due, w.priority,
         w.waiting_since, w.risk_at, w.customer_ref, w.safety
  from queue_waiting w
  where w.case_id = any (case_ids)
  order by w.case_id
  on conflict (case_id) do update set
    queue = excluded.queue, language = excluded.language, skill = excluded.skill, trained = excluded.trained,
    part = excluded.part, rank = excluded.rank, due = excluded.due, priority = excluded.priority,
    waiting_since = excluded.waiting_since, risk_at = excluded.risk_at, customer_ref = excluded.customer_ref,
    safety = excluded.safety
  where (e.queue, e.language, e.skill, e.trained, e.part, e.rank, e.due, e.priority, e.waiting_since, e.risk_at,
         e.customer_ref, e.safety)
    is distinct from (
      excluded.queue, excluded.language, excluded.skill, excluded.trained, excluded.part, excluded.rank, excluded.due,
      excluded.priority, excluded.waiting_since, excluded.risk_at, excluded.customer_ref, excluded.safety);
end
$$;

-- What has come to be at risk changes its part; answers how many rows did.
create function queue_raise(most integer) returns integer
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  raised integer;
begin
  update queue_entry e set part = 1, rank = 0
  from (
    select r.case_id from queue_entry r
    where r.part = 2 and r.risk_at < clock_timestamp()
    order by r.risk_at limit most
    for no key update skip locked) r
  where e.case_id = r.case_id;
  get diagnostics raised = row_count;
  return raised;
end
$$;

-- Locks the first case, in the order of a queue, of those that ask for one of these languages and one of these skills;
-- answers its id, or null. Cases that others have locked are passed over. The heads of the lanes are looked at, few of
-- each, and more only if all of them are locked: so it costs what the lanes are, not what waits.
create function queue_next(
  of_tenant text, of_queue text, languages text[], skills text[], trainings boolean[]) returns uuid
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  heads integer;
  found_id uuid;
begin
  foreach heads in array array[4, 32, 256] loop
    select c.id into found_id
    from (
      select h.*
      from unnest(languages) as l (language)
      cross join unnest(skills) as s (skill)
      cross join unnest(trainings) as t (trained)
      cross join lateral (
        select e.part, e.rank, e.due, e.priority, e.waiting_since, e.case_id
        from queue_entry e
        where e.tenant = of_tenant and e.queue = of_queue
          and e.language = l.language and e.skill = s.skill and e.trained = t.trained
          and (e.safety or not exists (
            select from conduct d
            where d.tenant = e.tenant and d.customer_ref = e.customer_ref
              and d.state = 'CONTACT_ENDED' and d.until > clock_timestamp()))
        order by e.part, e.rank, e.due, e.priority, e.waiting_since, e.case_id
        limit heads) h
      order by h.part, h.rank, h.due, h.priority, h.waiting_since, h.case_id
      offset 0) q
    join case_file c on c.id = q.case_id
    -- Asked of the case as it is once it is locked: it may have gone elsewhere since its place was read.
    where c.status = 'OPEN' and c.owner is null and c.queue = of_queue
    order by q.part, q.rank, q.due, q.priority, q.waiting_since, q.case_id
    limit 1
    for update of c skip locked;
    exit when found_id is not null;
  end loop;
  return found_id;
end
$$;

-- A page of what waits in a queue, in its order, those that are held by a cool-off too: the pages of the lanes, merged.
create function queue_page(
  of_tenant text, of_queue text, after_part smallint, after_rank smallint, after_due timestamptz,
  after_priority text, after_since timestamptz, after_id uuid, most integer)
returns table (
  case_id uuid, language text, skill text, trained boolean, part smallint, rank smallint, due timestamptz,
  priority text, waiting_since timestamptz, risk_at timestamptz, held_until timestamptz)
language plpgsql stable rows 200
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return query
    with recursive lane as (
      (select e.language, e.skill, e.trained from queue_entry e
       where e.tenant = of_tenant and e.queue = of_queue
       order by e.language, e.skill, e.trained limit 1)
      union all
      select n.language, n.skill, n.trained
      from lane l
      cross join lateral (
        select e.language, e.skill, e.trained from queue_entry e
        where e.tenant = of_tenant and e.queue = of_queue
          and (e.language, e.skill, e.trained) > (l.language, l.skill, l.trained)
        order by e.language, e.skill, e.trained limit 1) n)
    select q.case_id, q.language, q.skill, q.trained, q.part, q.rank, nullif(q.due, 'infinity'), q.priority,
           q.waiting_since, q.risk_at,
           (select d.until from conduct d
            where not q.safety and d.tenant = of_tenant and d.customer_ref = q.customer_ref
              and d.state = 'CONTACT_ENDED' and d.until > clock_timestamp())
    from (
      select h.* from lane l
      cross join lateral (
        select e.* from queue_entry e
        where e.tenant = of_tenant and e.queue = of_queue
          and e.language = l.language and e.skill = l.skill and e.trained = l.trained
          and (e.part, e.rank, e.due, e.priority, e.waiting_since, e.case_id)
            > (after_part, after_rank, after_due, after_priority, after_since, after_id)
        order by e.part, e.rank, e.due, e.priority, e.waiting_since, e.case_id
        limit most) h
      order by h.part, h.rank, h.due, h.priority, h.waiting_since, h.case_id
      limit most) q
    order by q.part, q.rank, q.due, q.priority, q.waiting_since, q.case_id;
end
$$;

insert into queue_entry (
  case_id, tenant, queue, language, skill, trained, part, rank, due, priority, waiting_since, risk_at, customer_ref,
  safety)
select w.case_id, w.tenant, w.queue, w.language, w.skill, w.trained, w.part, w.rank, w.due, w.priority,
       w.waiting_since, w.risk_at, w.customer_ref, w.safety
from queue_waiting w;
