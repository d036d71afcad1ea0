-- Cases: the file of each, its copy of the conversation, what happened to it, notes of people.
-- A case's id follows from its complaint's (DerivedId), so rows about a complaint that has no case
-- yet already know it. For the same reason nothing refers to case_file by a foreign key: a message
-- may come before the complaint that it belongs to, and is kept.

create table case_file (
  id                  uuid        primary key,
  tenant              text        not null,
  complaint_id        uuid        not null,

  -- What people do. version is the entity tag: facts of machines do not move it.
  status              text        not null check (status in ('OPEN', 'RESOLVED', 'CLOSED')),
  status_since        timestamptz not null,
  version             bigint      not null,

  -- What the tables decide from the facts below.
  priority            text        not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  queue               text        not null check (queue in ('AGENTS', 'SUPERVISORS')),

  -- Known to intake and triage alike.
  received_at         timestamptz not null,
  opened_at           timestamptz not null,
  channel             text        not null,
  category            text,
  jurisdiction        text,
  customer_vulnerable boolean,

  -- Known to intake only: all null while the assessment has been faster than the complaint.
  tracking_key        text,
  customer_ref        text,
  customer_name       text,
  customer_tier       text,
  language            text,
  subject             text,
  sector              text,
  external_id         text,
  check ((tracking_key is null) = (customer_ref is null)),

  -- The newest assessment: whole, and what is decided on. All null until triage has spoken.
  triage_sequence     bigint,
  assessment_no       integer,
  assessment          jsonb,
  urgency             text,
  conduct             text,
  conduct_target      text,
  safety              boolean,
  vulnerable          boolean,
  check (num_nulls(triage_sequence, assessment_no, assessment, urgency, conduct, conduct_target,
                   safety, vulnerable) in (0, 8)),

  -- The sequence of the last event that was published about the complaint; gapless from 1.
  last_sequence       bigint      not null check (last_sequence > 0)
) with (fillfactor = 85);

-- One case per complaint is what the primary key says, since the id follows from the complaint's. A
-- second unique key would make two instances that open the same case fail instead of wait.
create index case_file_by_complaint on case_file (tenant, complaint_id);

-- The order of lists (priority, then age), as a whole and within a queue.
create index case_file_by_priority on case_file (tenant, priority, received_at, id);
create index case_file_by_queue on case_file (tenant, status, queue, priority, received_at, id);

-- Our own copy of the conversation; number 0 is the complaint's own words.
create table conversation_message (
  case_id     uuid        not null,
  number      integer     not null check (number >= 0),
  tenant      text        not null,
  message_id  uuid,
  author      text        not null,
  visibility  text        not null,
  text        text        not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (case_id, number),
  check ((message_id is null) = (number = 0))
);

-- What happened, in the order in which it happened here. No words of people.
create table case_timeline (
  case_id      uuid        not null,
  seq          bigint      generated always as identity,
  tenant       text        not null,
  kind         text        not null,
  at           timestamptz not null,
  effective_at timestamptz not null,
  cause_id     uuid        not null,
  actor        text,
  details      jsonb       not null,
  primary key (case_id, seq)
);

-- What people wrote when they moved a case; id is the cause_id of the entry of the timeline.
create table case_note (
  case_id uuid        not null,
  id      uuid        not null,
  tenant  text        not null,
  at      timestamptz not null,
  author  text        not null,
  text    text        not null,
  primary key (case_id, id)
);

-- Which of these cases exist. In a function, because a plan made while the table was small would go
-- on reading all of it (ADR 4).
create function cases_known(ids uuid[]) returns uuid[]
language plpgsql stable
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return array(select c.id from case_file c where c.id = any(ids));
end
$$;
