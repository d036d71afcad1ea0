-- What ought to have come and has not. The partial indexes hold the few cases that wait for
-- something, so that counting them reads nothing else.
create index case_file_undocumented on case_file (opened_at) where tracking_key is null;
create index case_file_unassessed on case_file (opened_at) where triage_sequence is null;

-- Complaints of which messages are kept though nothing has opened a case. Rows stay when the case
-- is opened after all, and are swept: opening cases is the hot path, this is not.
create table complaint_awaited (
  case_id      uuid        primary key,
  tenant       text        not null,
  complaint_id uuid        not null,
  since        timestamptz not null default clock_timestamp()
);
