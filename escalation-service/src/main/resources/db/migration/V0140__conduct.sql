-- How the conduct of customers is handled: one row per customer and tenant, from the first thing that was
-- noticed on, and what happened, which is only ever added to. Words of people lie in the entries' notes alone.

create table conduct (
  -- The customer's pseudonym, as events have it. It stays what it was, also if the key is changed.
  id            uuid        primary key,
  tenant        text        not null,
  customer_ref  text        not null check (char_length(customer_ref) between 1 and 256),

  -- Where the protocol stands; document is the whole of it.
  state         text        not null check (state in (
                  'CLEAR', 'OBSERVED', 'WARNED', 'SUPERVISOR_OFFERED', 'CONTACT_ENDED', 'RESUMED', 'RESTRICTED',
                  'OFFBOARDING_PROPOSED', 'OFFBOARDED', 'SUSPENDED')),
  document      jsonb       not null check (jsonb_typeof(document) = 'object'),
  -- When it ends by itself, and which timer sees to it. Another timer that fires finds nothing here.
  until         timestamptz,
  timer_id      uuid,
  check ((until is null) = (timer_id is null)),

  -- The case in which something was noticed last: whoever takes a step locks it first, then this row.
  case_id       uuid        not null,

  -- The entity tag: what machines notice does not move it.
  version       bigint      not null check (version >= 0),
  -- The sequence of the last event; gapless from 1.
  last_sequence bigint      not null check (last_sequence >= 0),
  unique (tenant, customer_ref)
) with (fillfactor = 85);

create index conduct_by_timer on conduct (timer_id) where timer_id is not null;

create table conduct_entry (
  conduct_id        uuid        not null,
  seq               bigint      generated always as identity,
  -- Of the event that tells of it.
  id                uuid        not null,
  tenant            text        not null,
  kind              text        not null,
  at                timestamptz not null,
  case_id           uuid        not null,
  -- Who did it; null where time or a machine did.
  actor             text,
  reason_code       text,
  policy_version    text        not null,
  -- Of what was noticed.
  source            text        check (source in ('REPORT', 'SCORE', 'CORRECTION')),
  gravity           text        check (gravity in ('ABUSE', 'THREAT')),
  category          text,
  severity          text,
  during_contact    boolean,
  assessment_no     integer     check (assessment_no > 0),
  check ((source is null) = (gravity is null)),
  -- Words of people: never in an event or a log.
  note              text        check (char_length(note) <= 4000),
  adjustment_reason text        check (char_length(adjustment_reason) <= 4000),
  -- Values of the kind.
  details           jsonb       not null check (jsonb_typeof(details) = 'object'),
  -- Since when it does not count any more: what it rested on was corrected, or an appeal was upheld.
  withdrawn_at      timestamptz,
  primary key (conduct_id, seq)
);

-- Which rows have these timers, whatever statistics say of a table that was small a moment ago (ADR 4).
create function conduct_by_timers(timers uuid[])
returns table (id uuid)
language plpgsql stable rows 10
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query
    select c.id from conduct c where c.timer_id = any (timers);
end
$$;
