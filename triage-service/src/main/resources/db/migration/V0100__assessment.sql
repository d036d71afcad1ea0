-- What triage has heard of each complaint, and what it thought of it.
-- One small row per conversation is locked, counted on and rewritten; everything else is only ever
-- inserted. As in V0001, hot statements over tables that start empty live in functions without the
-- plans that read a whole table (ADR 4).

create table conversation (
  complaint_id         uuid    primary key,
  tenant               text    not null,
  -- Of the events that triage published about it: gapless.
  last_sequence        bigint  not null default 0,
  assessment_count     integer not null default 0,
  -- The highest sequence heard of intake's events. They are gapless too, so a conversation with
  -- fewer rows than this in complaint and conversation_message has one among the dead letters.
  last_intake_sequence bigint  not null default 0
) with (fillfactor = 70);

-- The complaint itself; missing while only messages of it were heard.
create table complaint (
  complaint_id        uuid        primary key references conversation,
  tenant              text        not null,
  event_id            uuid        not null,
  received_at         timestamptz not null,
  recorded_at         timestamptz not null,
  channel             text        not null,
  language            text,
  category            text,
  jurisdiction        text        not null,
  customer_tier       text,
  customer_vulnerable boolean,
  -- As intake told them, digit for digit; nobody searches them.
  facts               json        not null,
  text                text        not null
);

-- message_no is intake's, without a gap. The id is part of the key because an intake that was set
-- back to a backup gives a number again, to another message that must be heard as well.
create table conversation_message (
  complaint_id uuid        not null references conversation,
  message_no   integer     not null,
  message_id   uuid        not null,
  tenant       text        not null,
  event_id     uuid        not null,
  author       text        not null check (author in ('CUSTOMER', 'AGENT', 'THIRD_PARTY', 'BOT', 'UNKNOWN')),
  internal     boolean     not null,
  occurred_at  timestamptz not null,
  -- Length of the text in UTF-16 units, which is how windows are measured.
  units        integer     not null,
  text         text        not null,
  primary key (complaint_id, message_no, message_id)
);

-- One per complaint and customer message, for ever: that is what the last constraint says. No text.
create table assessment (
  complaint_id   uuid        not null references conversation,
  assessment_no  integer     not null check (assessment_no > 0),
  tenant         text        not null,
  -- The event that was assessed.
  event_id       uuid        not null unique,
  -- Null for the complaint's own text.
  message_id     uuid,
  scorer_name    text        not null,
  scorer_version text        not null,
  assessment     jsonb       not null,
  created_at     timestamptz not null,
  primary key (complaint_id, assessment_no),
  unique nulls not distinct (complaint_id, message_id)
);

-- Locks conversations in ascending order, whoever asks in whatever order.
create function conversation_lock(ids uuid[])
returns setof conversation
language plpgsql rows 100
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query
    select c.* from conversation c where c.complaint_id = any (ids)
    order by c.complaint_id for no key update;
end
$$;

create function conversation_count(
  ids uuid[], sequences bigint[], assessments integer[], intake_sequences bigint[])
returns void
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  update conversation c
  set last_sequence = u.sequence, assessment_count = u.assessments,
      last_intake_sequence = u.intake_sequence
  from unnest(ids, sequences, assessments, intake_sequences)
    as u (complaint_id, sequence, assessments, intake_sequence)
  where c.complaint_id = u.complaint_id;
end
$$;

create function complaint_of(ids uuid[])
returns setof complaint
language plpgsql stable rows 100
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query select c.* from complaint c where c.complaint_id = any (ids);
end
$$;

-- The latest messages of each conversation, oldest first, until max_messages or max_units are
-- reached. While the complaint itself is missing all of them: they wait to be assessed one by one.
create function conversation_window(ids uuid[], max_messages integer, max_units integer)
returns setof conversation_message
language plpgsql stable rows 1000
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
  heard record;
begin
  for heard in
    select i.id, exists (select from complaint c where c.complaint_id = i.id) as complete
    from unnest(ids) as i (id)
  loop
    return query
      select m.* from conversation_message m
      join (
        select l.message_no, l.message_id, sum(l.units) over (order by l.message_no desc, l.message_id desc) as total
        from (
          select n.message_no, n.message_id, n.units from conversation_message n
          where n.complaint_id = heard.id
          order by n.message_no desc, n.message_id desc
          limit case when heard.complete then max_messages end) l
      ) w on m.complaint_id = heard.id and m.message_no = w.message_no and m.message_id = w.message_id
      where w.total <= max_units or not heard.complete
      order by m.message_no, m.message_id;
  end loop;
end
$$;
