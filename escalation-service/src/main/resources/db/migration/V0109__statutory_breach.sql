-- Whether a statutory clock of the case that binds somebody is breached: then it has P2 at least. The default
-- is true of no case for certain; what is so is found out when the clocks of a case are next looked at.
alter table case_file add column statutory_breach boolean not null default false;
