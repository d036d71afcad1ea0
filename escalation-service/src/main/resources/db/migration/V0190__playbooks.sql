-- What to do and say in which situation, as managers write it: documents in versions, added and never changed.
-- The standard playbook comes with the program and has version 0; it is not here.

create table playbook_version (
  tenant     text        not null,
  code       text        not null check (char_length(code) between 1 and 64),
  version    bigint      not null check (version > 0),
  document   jsonb       not null check (jsonb_typeof(document) = 'object'),
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text        not null,
  primary key (tenant, code, version)
);

-- The present version of each, and which cases it is for: written in the same transaction as the version. A tenant
-- has 20 at most, so the primary key finds them all.
create table playbook (
  tenant     text    not null,
  code       text    not null,
  version    bigint  not null,
  enabled    boolean not null,
  rank       integer not null check (rank >= 0),
  -- What the complaints of its cases are about; null for all of them.
  categories text[]  check (cardinality(categories) between 1 and 16),
  primary key (tenant, code),
  foreign key (tenant, code, version) references playbook_version,
  check (code <> 'standard' or (enabled and categories is null))
);
