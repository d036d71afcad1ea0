-- Rows arrive in the order of recorded_at, so a few pages of index tell where an hour lies.
create index complaint_recorded_at on complaint using brin (recorded_at);
