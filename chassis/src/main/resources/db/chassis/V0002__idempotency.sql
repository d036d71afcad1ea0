-- Answers to requests with an Idempotency-Key, stored in the transaction of their effect and given again to every
-- repetition for 24 hours. A repetition with another request_hash is refused. Nothing here is text of people: the body is
-- the answer (ids, times, a status), not the request.
create table idempotency_key (
  tenant       text        not null,
  client       text        not null, -- the program that called: azp, client_id or sub of its token
  route        text        not null, -- constant of the method, 'POST /v1/complaints'
  key          text        not null check (length(key) between 1 and 255),
  request_hash bytea       not null check (length(request_hash) = 32), -- SHA-256
  status       int         not null check (status between 200 and 299),
  location     text,
  etag         text,
  body         text        not null,
  created_at   timestamptz not null default clock_timestamp(),
  primary key (tenant, client, route, key)
);
-- For the sweep of what is older than a day.
create index idempotency_key_created_at on idempotency_key (created_at);
-- Every row dies after a day: vacuum by count, small and often.
alter table idempotency_key set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
