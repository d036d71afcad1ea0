-- When intake stored the complaint, on intake's clock: cases are counted by the hour in which intake
-- counts complaints.
alter table case_file add column recorded_at timestamptz;
update case_file set recorded_at = opened_at;
alter table case_file alter column recorded_at set not null;

-- Cases are opened nearly in this order, so a few pages of index tell where an hour lies.
create index case_file_recorded_at on case_file using brin (recorded_at) with (autosummarize = on);
