-- Transfers of cases from one person to another: one row each. Whoever writes here holds the lock on the case.

create table transfer (
  id              uuid        primary key,
  case_id         uuid        not null,
  tenant          text        not null,
  complaint_id    uuid        not null,
  kind            text        not null check (kind in ('WARM', 'COLD')),
  -- Subject of who had the case when it was offered, and has it until the receiver confirms.
  sender          text        not null check (char_length(sender) between 1 and 255),
  -- Who is to have it: a person by the subject of their token, or whoever of a team confirms first.
  person          text        check (char_length(person) between 1 and 255),
  team            text        check (char_length(team) between 1 and 64),
  offered_by      text        not null,
  reason_code     text        not null check (char_length(reason_code) between 1 and 64),
  offered_at      timestamptz not null,
  state           text        not null check (state in ('OFFERED', 'DONE', 'REFUSED', 'LAPSED')),
  -- Until when it has to be answered, and which timer sees to it; another timer that fires finds nothing here.
  answer_until    timestamptz,
  timer_id        uuid,
  receiver        text        check (char_length(receiver) between 1 and 255),
  answered_at     timestamptz,
  refused_because text        check (char_length(refused_because) between 1 and 64),
  -- In the person's own words: never in an event or a log.
  note            text        check (char_length(note) <= 4000),

  check (num_nulls(person, team) = 1),
  check ((state = 'OFFERED') = (answer_until is not null)),
  check ((answer_until is null) = (timer_id is null)),
  check ((state = 'OFFERED') = (answered_at is null)),
  check (state <> 'DONE' or receiver is not null),
  check ((state = 'REFUSED') = (refused_because is not null))
) with (fillfactor = 85);

-- At most one offer of a case waits.
create unique index transfer_offered on transfer (case_id) where state = 'OFFERED';

create index transfer_by_case on transfer (case_id, offered_at, id);
