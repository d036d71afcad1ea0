-- Who has a case, how far it is, and how it is handled. All of it is null or has a default, so that an instance of the version
-- before goes on opening and moving cases beside this one: status stays what it knows (a case that nobody has is OPEN, phase null).

alter table case_file
  -- More of an open case than its status; null while nobody has it. Means nothing in other cases.
  add column phase        text check (phase in ('ASSIGNED', 'IN_PROGRESS', 'ESCALATED', 'REOPENED')),
  -- Subject of the token of who has the case, or had it when it was settled.
  add column owner        text check (length(owner) between 1 and 255),
  -- Whether it needs more authority than agents have, whoever has it.
  add column escalated    boolean not null default false,

  -- The recovery steps that are done (practice R1), each with its last evidence: {"FIX": {"reference": ..., "by": ..., "at": ...}}.
  add column steps        jsonb check (jsonb_typeof(steps) = 'object'),

  -- Where what the customer asks for stands (practices D1 and D2), and on which policy or article the last answer rests.
  add column demand       text check (
    demand in ('STATED', 'EXPLAINED', 'COMPROMISE_OFFERED', 'DECLINED', 'INSISTED')),
  add column demand_basis text check (demand_basis in ('POLICY', 'ARTICLE')),
  add column demand_code  text check (length(demand_code) between 1 and 64),
  add column demand_since timestamptz,

  -- Codes of the organisation.
  add column tags         text[] check (cardinality(tags) <= 20),

  add check (phase is null or phase not in ('ASSIGNED', 'IN_PROGRESS') or owner is not null),
  add check (num_nulls(demand, demand_basis, demand_code, demand_since) in (0, 4));

-- What a person has, in the order of lists; what they have settled stays theirs, and is passed over by status. Nothing is
-- entered while a case is opened.
create index case_file_by_owner on case_file (tenant, owner, status, priority, received_at, id)
where owner is not null;

-- What a customer has complained of, newest first.
create index case_file_by_customer on case_file (tenant, customer_ref, received_at desc, id desc);
