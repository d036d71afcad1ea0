-- What was promised to customers (practice A2): what, by when, and who sees to it. The words lie here and in the API alone. The
-- id of a promise is that of its timer too, so it is found by whatever fires.

create table promise (
  id           uuid        primary key,
  tenant       text        not null,
  case_id      uuid        not null,
  complaint_id uuid        not null,

  -- What the customer was told.
  text         text        not null check (char_length(text) between 1 and 2000),
  due          timestamptz not null,
  warn_at      timestamptz not null check (warn_at <= due),
  -- Subjects of tokens: who sees to it, and who told the customer.
  owner        text        not null check (char_length(owner) between 1 and 255),
  made_at      timestamptz not null,
  made_by      text        not null,
  -- The promise in whose place it was made, and the one that was made in its place.
  replaces     uuid,
  next_id      uuid,

  state        text        not null check (state in ('OPEN', 'KEPT', 'BROKEN', 'LATE', 'REPLACED', 'WITHDRAWN')),
  -- When time moves it next: warn_at, then due.
  next_at      timestamptz,
  warned_at    timestamptz,
  broken_at    timestamptz,
  ended_at     timestamptz,
  ended_by     text,
  reason_code  text,
  check ((state = 'OPEN') = (next_at is not null)),
  check ((state in ('OPEN', 'BROKEN')) = (ended_at is null))
) with (fillfactor = 85);

create index promise_by_case on promise (case_id, id);
create index promise_by_due on promise (tenant, due, id);
create index promise_by_state on promise (tenant, state, due, id);
create index promise_by_owner on promise (tenant, owner, state, due, id);
create index promise_by_next on promise (next_at) where next_at is not null;
