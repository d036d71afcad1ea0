-- A clock is written once somebody is told of it. Until then one timer stands for all clocks of a case.
delete from timer t using case_clock c where t.clock_id = c.id and not c.told;
delete from case_clock where not told;
alter table case_clock drop column told;
