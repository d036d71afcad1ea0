-- Up to when each partition of the facts' topics has been taken in, by whoever reads it: all that its
-- producers had published by then is applied. Written every few seconds, a row for each partition.
create table fact_progress (
  topic       text        not null,
  part        integer     not null,
  known_until timestamptz not null,
  primary key (topic, part)
) with (fillfactor = 50);
