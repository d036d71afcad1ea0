-- The cases whose clocks a change of policies can move: those that wait for something, in the order of their ids.
create index case_clock_open on case_clock (tenant, case_id)
where status in ('RUNNING', 'PAUSED', 'BREACHED');

-- A page of them, along the index, whatever statistics say of a table that was small a moment ago (ADR 4).
create function cases_with_open_clocks(of_tenant text, after uuid, most integer)
returns table (case_id uuid)
language plpgsql stable rows 200
set enable_seqscan = off set enable_bitmapscan = off set enable_hashagg = off
as $$
begin
  return query
    select distinct c.case_id from case_clock c
    where c.tenant = of_tenant and c.status in ('RUNNING', 'PAUSED', 'BREACHED')
      and c.case_id > after
    order by c.case_id limit most;
end
$$;
