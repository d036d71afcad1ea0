-- States of conduct that should end by themselves and have no timer: an instance of a version before conduct claims such a timer
-- and drops it, and one before observations lapsed sets none. Few rows, looked for every minute (RestoreConductTimers).
create index conduct_by_until on conduct (until) where until is not null;
create index conduct_untimed on conduct (id) where state = 'OBSERVED' and until is null;

-- Since when the dossier has to be complete: the customer insisted, whatever they asked for afterwards. Null in rows of before;
-- there the demand tells, as long as it is the same one.
alter table case_file add column insisted_at timestamptz;
