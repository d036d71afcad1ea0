-- That cases need somebody with more authority: one row each, kept after it has ended. A case has one at a time that
-- has not. Whoever writes here holds the lock on the case.

create table escalation (
  id            uuid        primary key,
  case_id       uuid        not null,
  tenant        text        not null,
  complaint_id  uuid        not null,
  state         text        not null check (state in ('WAITING', 'ACCEPTED', 'ENDED')),
  -- Who has to take it, or took it.
  level         text        not null check (level in ('SUPERVISOR', 'MANAGER', 'MANAGER_ON_CALL')),
  -- What it rests on, and who could not take it: {"grounds": [{"reason": ..., "about": ...}], "refusedBy": [...]}.
  document      jsonb       not null check (jsonb_typeof(document) = 'object'),
  opened_at     timestamptz not null,

  -- Subject of who had the case last: their superiors and their team are called. Null if nobody had.
  origin        text        check (char_length(origin) between 1 and 255),
  -- Subject of who is called; null if anybody of the level is. Until when they have to accept, and which timer sees to it:
  -- another timer that fires finds nothing here. Null once nobody is left above.
  addressee     text        check (char_length(addressee) between 1 and 255),
  called_at     timestamptz,
  accept_until  timestamptz,
  timer_id      uuid,

  -- Subject of who took it, also after it has ended.
  accepted_by   text        check (char_length(accepted_by) between 1 and 255),
  accepted_at   timestamptz,
  ended_because text        check (ended_because in ('RESOLVED', 'CLOSED', 'WITHDRAWN')),
  ended_at      timestamptz,

  -- What happened to it, the last 50 lines: codes, instants and subjects, never words of people.
  history       jsonb       not null check (jsonb_typeof(history) = 'array'),
  version       bigint      not null check (version > 0),

  check ((state = 'WAITING') = (called_at is not null)),
  check (state = 'WAITING' or addressee is null),
  check ((accept_until is null) = (timer_id is null)),
  check (state <> 'ACCEPTED' or num_nulls(accepted_by, accepted_at) = 0),
  check ((state = 'ENDED') = (ended_at is not null))
) with (fillfactor = 85);

-- At most one of a case that has not ended; also finds it.
create unique index escalation_open on escalation (case_id) where state <> 'ENDED';

create index escalation_by_case on escalation (case_id, opened_at, id);

-- The order of lists: the longest waiting first.
create index escalation_by_tenant on escalation (tenant, opened_at, id);

create index escalation_waiting on escalation (tenant, level, opened_at, id) where state = 'WAITING';

create index escalation_addressed on escalation (tenant, addressee, opened_at, id) where addressee is not null;

-- Calls about breaches that are due later, or that wait until all facts from before the breach are known: a breach that
-- is taken back must have called nobody. The timer takes its row along.
create table breach_call (
  timer_id  uuid        primary key,
  case_id   uuid        not null,
  clock_id  uuid        not null,
  breach_at timestamptz not null,
  level     text        not null check (level in ('SUPERVISOR', 'MANAGER', 'MANAGER_ON_CALL'))
);
