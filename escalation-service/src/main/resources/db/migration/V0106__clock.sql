-- Whose fault triage, or a person, holds it to be: policies may ask for it.
alter table case_file add column fault text;

-- What the clocks of a case know, in the order in which it came; rows may be there before their case
-- is, as messages may come before the complaint. Nobody's words.
create table clock_facts (
  case_id      uuid        primary key,
  tenant       text        not null,
  complaint_id uuid        not null,
  facts        jsonb       not null check (jsonb_typeof(facts) = 'array'),
  -- Until when nobody is told of the clocks, unless an assessment comes first; null once they are told.
  announce_at  timestamptz
) with (fillfactor = 60);

-- The clocks of cases, those that have ended too. status and due_at are for lists; clock is all of it.
create table case_clock (
  id           uuid        primary key,
  case_id      uuid        not null,
  tenant       text        not null,
  complaint_id uuid        not null,
  kind         text        not null,
  status       text        not null
    check (status in ('RUNNING', 'PAUSED', 'BREACHED', 'MET', 'CANCELLED')),
  due_at       timestamptz,
  -- The instant of the clock's timer; null if it has none.
  timer_at     timestamptz,
  clock        jsonb       not null,
  -- Whether anybody was told of the clock, and every step that they were told of.
  told         boolean     not null,
  steps        jsonb       not null default '[]'
) with (fillfactor = 60);

create index case_clock_by_case on case_clock (case_id);
-- The order of work lists: what is due first.
create index case_clock_by_due on case_clock (tenant, status, due_at, id);

-- The clocks of some cases, whatever statistics say of a table that was small a moment ago (ADR 4).
create function clocks_of(case_ids uuid[]) returns setof case_clock
language plpgsql stable rows 500
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return query select c.* from case_clock c where c.case_id = any(case_ids) order by c.id;
end
$$;
