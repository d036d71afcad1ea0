-- What people hold against assessments.

-- The verdicts that hold, by dimension; null while there are none. They lie in the row that is
-- locked, counted on and rewritten with every assessment anyway, and cost it no statement.
alter table conversation add column corrections jsonb;

-- Every correction there ever was. It ends when another of its dimension takes its place, or a person
-- lifts it; the row stays.
create table correction (
  -- Of the event that told of it.
  id             uuid        primary key,
  tenant         text        not null,
  complaint_id   uuid        not null references conversation,
  assessment_no  integer     not null,
  dimension      text        not null,
  -- What the assessment said, and what the person said.
  machine        text        not null,
  verdict        text        not null,
  scorer_name    text        not null,
  scorer_version text        not null,
  -- Words of the person: never in an event, a log or a metric.
  reason         text        not null,
  corrected_at   timestamptz not null,
  corrected_by   text        not null,
  ended_at       timestamptz,
  ended_by       text,
  check ((ended_at is null) = (ended_by is null)),
  foreign key (complaint_id, assessment_no) references assessment
);

-- One holds per dimension.
create unique index correction_holds on correction (complaint_id, dimension) where ended_at is null;
-- The order of the export.
create index correction_export on correction (tenant, complaint_id, assessment_no)
  where ended_at is null;

-- Locks one conversation of a tenant.
create function conversation_lock_of(tenant_of text, of_complaint uuid)
returns setof conversation
language plpgsql rows 1
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query
    select c.* from conversation c where c.complaint_id = of_complaint and c.tenant = tenant_of
    for no key update;
end
$$;

create function conversation_corrected(of_complaint uuid, sequence bigint, holding jsonb)
returns void
language plpgsql
set enable_seqscan = off
as $$
begin
  update conversation c set last_sequence = sequence, corrections = holding
  where c.complaint_id = of_complaint;
end
$$;

create function correction_end(
  of_complaint uuid, dimension_of text, ended timestamptz, by_whom text)
returns void
language plpgsql
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  update correction c set ended_at = ended, ended_by = by_whom
  where c.complaint_id = of_complaint and c.dimension = dimension_of and c.ended_at is null;
end
$$;

create function assessment_of(of_complaint uuid, number integer)
returns setof assessment
language plpgsql stable rows 1
set enable_seqscan = off set enable_bitmapscan = off
as $$
begin
  return query
    select a.* from assessment a where a.complaint_id = of_complaint and a.assessment_no = number;
end
$$;

-- Corrected assessments of a tenant, with what the customer had said by then: the complaint and
-- the latest of their messages up to the assessed one, as far as max_units go.
create function correction_examples(
  tenant_of text, after_complaint uuid, after_no integer, max_rows integer, max_units integer)
returns table (
  complaint_id uuid, assessment_no integer, verdicts jsonb, language text, channel text, text text)
language plpgsql stable rows 50
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
  return query
    select e.complaint_id, e.assessment_no, e.verdicts, a.assessment ->> 'language', p.channel,
           concat_ws(E'\n\n', p.text, said.text)
    from (
      select c.complaint_id, c.assessment_no, jsonb_object_agg(c.dimension, c.verdict) as verdicts
      from correction c
      where c.tenant = tenant_of and c.ended_at is null
        and (c.complaint_id, c.assessment_no) > (after_complaint, after_no)
      group by c.complaint_id, c.assessment_no
      order by c.complaint_id, c.assessment_no
      limit max_rows) e
    join assessment a on a.complaint_id = e.complaint_id and a.assessment_no = e.assessment_no
    join complaint p on p.complaint_id = e.complaint_id
    cross join lateral (
      select string_agg(w.text, E'\n\n' order by w.message_no, w.message_id) as text
      from (
        select m.message_no, m.message_id, m.text,
               sum(m.units) over (order by m.message_no desc, m.message_id desc) as total
        from conversation_message m
        where m.complaint_id = e.complaint_id and m.author = 'CUSTOMER'
          and m.message_no <= coalesce(
            (select l.message_no from conversation_message l
             where l.complaint_id = e.complaint_id and l.message_id = a.message_id), 0)) w
      where w.total <= max_units) said
    order by e.complaint_id, e.assessment_no;
end
$$;
