-- What people hold against the assessment, as triage published it; null if they hold nothing. The columns
-- that are decided on (urgency, conduct, safety, vulnerable) are as people corrected them.
alter table case_file add column corrections jsonb;
